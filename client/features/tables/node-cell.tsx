import { categoryOf } from '../../api/entity-text.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { act } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import type { CellProps } from './data-grid.tsx';
import type { NodeRow } from './node-rows.ts';
import { PresenceCell } from './presence-cell.tsx';
import type { NodeColumn } from './table-columns.ts';
import styles from './tables.module.css';

/** What a node says in a column. */
export function NodeCell({ column, row, tabIndex }: CellProps<NodeRow>) {
  const words = useWords(tablesWords);
  switch (column as NodeColumn) {
    case 'name':
      return (
        <>
          <KindGlyph kind={row.kind} category={categoryOf(row.node)} size={14} />
          <LocalText value={row.name} className={styles.name} />
          <LocalText value={row.other} className={styles.other} />
        </>
      );
    case 'kind':
      return row.kindName;
    case 'category':
      return row.categoryName;
    case 'date':
      return row.date;
    case 'drawn':
      return formatCount(row.drawn);
    case 'all':
      return row.all === null ? <span className={styles.quiet}>{words.unknown}</span> : formatCount(row.all);
    case 'documents':
      return formatCount(row.documents);
    case 'pinned':
      return row.pinned ? (
        <span role="img" aria-label={words.pinnedYes} title={words.pinnedYes} className={styles.pin}>
          <Icon name="pin" size={14} />
        </span>
      ) : null;
    case 'presence':
      return (
        <PresenceCell
          presence={row.presence}
          label={words.showOne(row.name.text)}
          tabIndex={tabIndex}
          onShow={() => act('showNodes', [row.id])}
        />
      );
  }
}
