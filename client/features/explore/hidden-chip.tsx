import { Menu } from '@mantine/core';
import { namesOf } from '../../api/entity-text.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { act, useAppState } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './hidden-chip.module.css';

/** Names in the list; the rest comes back with all of them. */
const MOST = 10;

/** How many nodes were put out of sight one by one, and the way back for one or all of them. */
export function HiddenChip() {
  const messages = useMessages();
  const language = useLanguage();
  const graph = useAppState((state) => state.graph);
  const hidden = [...graph.hidden].flatMap((id) => graph.nodes.get(id)?.node ?? []).toReversed();
  if (hidden.length === 0) return null;
  return (
    <Menu position="top-start" width={236}>
      <Menu.Target>
        <button type="button" className={styles.chip}>
          <Icon name="eyeOff" size={14} />
          {messages.menu.hiddenChip(formatCount(hidden.length))}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={messages.menu.hiddenList}>
        {hidden.slice(0, MOST).map((node) => {
          const name = namesOf(node)[language];
          return (
            <Menu.Item
              key={node.id}
              aria-label={messages.menu.showOne(name)}
              leftSection={<KindGlyph kind={kindOf(node)} size={13} />}
              closeMenuOnClick={hidden.length === 1}
              onClick={() => act('showNodes', [node.id])}
            >
              <span lang={langTag(language)}>{name}</span>
            </Menu.Item>
          );
        })}
        {hidden.length > MOST && <Menu.Label>{messages.menu.moreHidden(formatCount(hidden.length - MOST))}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="eye" size={16} />} onClick={() => act('showNodes')}>
          {messages.menu.showAll}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
