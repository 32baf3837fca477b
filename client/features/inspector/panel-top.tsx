import type { NodeId } from '../../../contracts/graph.ts';
import { showStatements } from '../../api/asked.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useAppState } from '../../state/use-store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { pathAddress } from '../../ui/path-address.ts';
import { goBack, goForward, goTo, useTrail } from '../../ui/trail.ts';
import styles from './inspector.module.css';
import { keys, written } from '../../ui/shortcuts.ts';

interface PanelTopProps {
  id: NodeId;
  onExpand: (id: NodeId) => void;
  onClose: () => void;
}

/** Back and forward through what was looked at; what can be done with this entity. */
export function PanelTop({ id, onExpand, onClose }: PanelTopProps) {
  const messages = useMessages();
  const { canGoBack, canGoForward } = useTrail();
  const paths = pathAddress({ from: id, to: null, types: [], max: null });
  const drawn = useAppState((state) => state.graph.nodes.has(id));
  return (
    <div className={styles.top}>
      <IconButton icon="back" label={messages.common.back} small disabled={!canGoBack} onClick={goBack} />
      <IconButton icon="forward" label={messages.common.forward} small disabled={!canGoForward} onClick={goForward} />
      <div className={styles.space} />
      {drawn && (
        <>
          <IconButton
            icon="expand"
            label={messages.inspector.expand}
            shortcut={written(keys.page.expand)}
            small
            onClick={() => onExpand(id)}
          />
          <IconButton
            icon="focus"
            label={messages.inspector.showOnCanvas}
            small
            onClick={() => viewportControls()?.centre([id])}
          />
        </>
      )}
      <IconButton
        icon="path"
        label={messages.paths.find}
        shortcut={written(keys.page.paths)}
        small
        onClick={() => goTo(paths)}
      />
      <IconButton
        icon="cypher"
        label={messages.common.statements}
        small
        onClick={() => showStatements({ name: 'entity', input: { params: { id } } })}
      />
      <IconButton icon="close" label={messages.common.close} shortcut="Esc" small onClick={onClose} />
    </div>
  );
}
