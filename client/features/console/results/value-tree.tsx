import { useState } from 'react';
import type { GraphValue } from '../../../../contracts/graph.ts';
import { isNodeValue, isPathValue, isRelationshipValue, isTagged } from '../../../../contracts/graph.ts';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Cell } from './cell.tsx';
import styles from './results.module.css';
import { typeName } from './value-text.ts';

/** Entries shown at once; more on request. */
const PAGE = 100;

function entriesOf(value: GraphValue): [string, GraphValue][] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.map((item, index) => [String(index), item]);
  if (isNodeValue(value)) return [['id', value.id], ['labels', value.labels], ...Object.entries(value.properties)];
  if (isRelationshipValue(value)) {
    const { id, type, source, target, properties } = value;
    return [['id', id], ['type', type], ['source', source], ['target', target], ...Object.entries(properties)];
  }
  if (isPathValue(value)) {
    return value.nodes.flatMap((node, index): [string, GraphValue][] => {
      const next = value.relationships[index];
      const own: [string, GraphValue] = [String(index), { $type: 'Node', ...node }];
      return next === undefined ? [own] : [own, ['', { $type: 'Relationship', ...next }]];
    });
  }
  if (isTagged(value)) return value.$type === 'Map' ? Object.entries(value.value) : null;
  return Object.entries(value);
}

/** A value with all that lies in it, level by level. */
export function ValueTree({ value, open = false }: { value: GraphValue; open?: boolean }) {
  const messages = useMessages();
  const [shown, setShown] = useState(PAGE);
  const entries = entriesOf(value);
  if (entries === null) {
    return (
      <div className={styles.leaf}>
        <span className={styles.whole}>{typeof value === 'string' ? value : <Cell value={value} />}</span>
      </div>
    );
  }
  const isElement = isNodeValue(value) || isRelationshipValue(value);
  return (
    <details className={styles.branch} open={open}>
      <summary>
        {isElement ? <Cell value={value} /> : <code>{typeName(value)}</code>}
        {!isElement && <span className={styles.count}>{formatCount(entries.length)}</span>}
      </summary>
      <dl className={styles.entries}>
        {entries.slice(0, shown).map(([key, item], index) => (
          <div key={index}>
            <dt>{key}</dt>
            <dd>
              <ValueTree value={item} />
            </dd>
          </div>
        ))}
      </dl>
      {entries.length > shown && (
        <button type="button" className={styles.link} onClick={() => setShown(shown + PAGE)}>
          {messages.common.nextMore(formatCount(Math.min(PAGE, entries.length - shown)))}
        </button>
      )}
    </details>
  );
}
