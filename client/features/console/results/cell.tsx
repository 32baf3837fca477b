import type { GraphValue } from '../../../../contracts/graph.ts';
import { isNodeValue, isPathValue, isRelationshipValue, isTagged } from '../../../../contracts/graph.ts';
import { langTag } from '../../../i18n/language.tsx';
import { scriptOf } from '../../../i18n/localised.ts';
import { NodeChip, RelationshipChip } from './element-chip.tsx';
import styles from './results.module.css';
import { clipboardText, fileCell } from './value-text.ts';

/** Longer texts are cut by the cell anyway. */
const MOST = 300;
/** Chips of a list; the rest is a number. */
const MOST_ITEMS = 3;

/** One value on one line. What does not fit is in the details of the cell. */
export function Cell({ value }: { value: GraphValue }) {
  if (value === null) return <span className={styles.null}>null</span>;
  if (typeof value === 'string') {
    return <span lang={langTag(scriptOf(value))}>{value.length > MOST ? `${value.slice(0, MOST)}…` : value}</span>;
  }
  if (typeof value === 'number') return <span className={styles.number}>{String(value)}</span>;
  if (typeof value === 'boolean') return <code className={styles.soft}>{String(value)}</code>;
  if (Array.isArray(value)) return <ListCell items={value} />;
  if (isNodeValue(value)) return <NodeChip node={value} />;
  if (isRelationshipValue(value)) return <RelationshipChip relationship={value} />;
  if (isPathValue(value)) {
    const { nodes, relationships } = value;
    return (
      <span className={styles.chips}>
        {nodes.slice(0, MOST_ITEMS + 1).map((node, index) => (
          <span key={index} className={styles.chips}>
            <NodeChip node={node} />
            {relationships[index] && <span aria-hidden>—</span>}
          </span>
        ))}
        {nodes.length > MOST_ITEMS + 1 && <span className={styles.more}>+{nodes.length - MOST_ITEMS - 1}</span>}
      </span>
    );
  }
  if (isTagged(value) && value.$type !== 'Map') {
    return <span className={value.$type === 'Integer' ? styles.number : undefined}>{String(fileCell(value))}</span>;
  }
  return <code className={styles.soft}>{clipboardText(value).replace(/\s+/g, ' ').slice(0, MOST)}</code>;
}

function ListCell({ items }: { items: readonly GraphValue[] }) {
  const isPlain = items.every((item) => typeof item !== 'object' || item === null);
  if (isPlain) return <code className={styles.soft}>{JSON.stringify(items).slice(0, MOST)}</code>;
  return (
    <span className={styles.chips}>
      {items.slice(0, MOST_ITEMS).map((item, index) => (
        <Cell key={index} value={item} />
      ))}
      {items.length > MOST_ITEMS && <span className={styles.more}>+{items.length - MOST_ITEMS}</span>}
    </span>
  );
}
