import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { act } from '../../state/use-store.ts';
import { LocalText } from '../../ui/local-text.tsx';
import type { CellProps } from './data-grid.tsx';
import { PresenceCell } from './presence-cell.tsx';
import type { StatementEnd, StatementRow } from './statement-rows.ts';
import type { StatementColumn } from './table-columns.ts';
import styles from './tables.module.css';

function End({ end: { kind, name } }: { end: StatementEnd }) {
  return (
    <>
      <KindGlyph kind={kind} size={14} />
      <LocalText value={name} className={styles.name} />
    </>
  );
}

/** What a statement says in a column. */
export function StatementCell({ column, row, tabIndex }: CellProps<StatementRow>) {
  const words = useWords(tablesWords);
  const { source, target } = row;
  switch (column as StatementColumn) {
    case 'source':
      return <End end={source} />;
    case 'phrase':
      return <LocalText value={row.phrase} />;
    case 'target':
      return <End end={target} />;
    case 'basis':
      return row.basisName;
    case 'passages':
      return formatCount(row.passages);
    case 'date':
      return row.date;
    case 'presence':
      return (
        <PresenceCell
          presence={row.presence}
          label={words.showOne(`${source.name.text} – ${target.name.text}`)}
          tabIndex={tabIndex}
          onShow={() => act('showNodes', [source.id, target.id])}
        />
      );
  }
}
