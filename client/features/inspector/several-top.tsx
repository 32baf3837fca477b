import type { NodeId } from '../../../contracts/graph.ts';
import { showStatements } from '../../api/asked.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { useMessages } from '../../i18n/language.tsx';
import { act, useAppState } from '../../state/use-store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { keys, written } from '../../ui/shortcuts.ts';
import { goBack, goForward, useTrail } from '../../ui/trail.ts';
import styles from './inspector.module.css';

/** Back and forward, and what can be done with all of the selected at once. */
export function SeveralTop({ ids, onClose }: { ids: readonly NodeId[]; onClose: () => void }) {
  const messages = useMessages();
  const { canGoBack, canGoForward } = useTrail();
  const pinned = useAppState((state) => ids.every((id) => state.graph.nodes.get(id)?.pinned === true));
  return (
    <div className={styles.top}>
      <IconButton icon="back" label={messages.common.back} small disabled={!canGoBack} onClick={goBack} />
      <IconButton icon="forward" label={messages.common.forward} small disabled={!canGoForward} onClick={goForward} />
      <div className={styles.space} />
      <IconButton
        icon={pinned ? 'unpin' : 'pin'}
        label={pinned ? messages.menu.unpin : messages.menu.pin}
        shortcut={written(keys.page.pin)}
        small
        onClick={() => act(pinned ? 'unpinNodes' : 'pinNodes', ids)}
      />
      <IconButton
        icon="eyeOff"
        label={messages.menu.hide}
        shortcut={written(keys.page.hide)}
        small
        onClick={() => act('hideNodes', ids)}
      />
      <IconButton
        icon="trash"
        label={messages.menu.remove}
        shortcut={written(keys.page.remove)}
        small
        onClick={() => act('removeNodes', ids)}
      />
      <IconButton
        icon="focus"
        label={messages.inspector.showOnCanvas}
        small
        onClick={() => viewportControls()?.centre(ids)}
      />
      <IconButton
        icon="cypher"
        label={messages.common.statements}
        small
        onClick={() => showStatements({ name: 'subgraph', input: { body: { ids: [...ids] } } })}
      />
      <IconButton icon="close" label={messages.common.close} shortcut="Esc" small onClick={onClose} />
    </div>
  );
}
