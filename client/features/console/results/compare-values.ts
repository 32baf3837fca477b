/** The order of values in a column: like with like, numbers by size, texts by pinyin, null last. */
import type { GraphValue, Row } from '../../../../contracts/graph.ts';
import { isNodeValue, isRelationshipValue, isTagged } from '../../../../contracts/graph.ts';
import { namesOf } from '../../../api/entity-text.ts';
import { clipboardText } from './value-text.ts';

export interface Order {
  column: number;
  descending: boolean;
}

const texts = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true');

type Key = { rank: 0; number: number | bigint } | { rank: 1; text: string } | { rank: 2 };

function keyOf(value: GraphValue, language: 'zh' | 'en'): Key {
  if (value === null) return { rank: 2 };
  if (typeof value === 'number') return { rank: 0, number: value };
  if (typeof value === 'boolean') return { rank: 0, number: Number(value) };
  if (typeof value === 'string') return { rank: 1, text: value };
  if (isNodeValue(value)) return { rank: 1, text: namesOf(value)[language] };
  if (isRelationshipValue(value)) return { rank: 1, text: value.type };
  if (isTagged(value) && value.$type === 'Integer') return { rank: 0, number: BigInt(value.value) };
  if (isTagged(value) && value.$type === 'Float') {
    return value.value === 'NaN' ? { rank: 2 } : { rank: 0, number: value.value === 'Infinity' ? Infinity : -Infinity };
  }
  return { rank: 1, text: clipboardText(value) };
}

function compareKeys(a: Key, b: Key): number {
  if (a.rank === 0 && b.rank === 0) return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
  if (a.rank === 1 && b.rank === 1) return texts.compare(a.text, b.text);
  return a.rank - b.rank;
}

/** Places of the rows in an order; as they came where none is asked for. Nothing stays last either way. */
export function orderedRows(rows: readonly Row[], count: number, order: Order | null, language: 'zh' | 'en'): number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  if (order === null) return places;
  const keys = places.map((place) => keyOf(rows[place]?.[order.column] ?? null, language));
  const direction = order.descending ? -1 : 1;
  const nothing: Key = { rank: 2 };
  return places.toSorted((one, other) => {
    const [a, b] = [keys[one] ?? nothing, keys[other] ?? nothing];
    if (a.rank === 2 || b.rank === 2) return a.rank - b.rank || one - other;
    return compareKeys(a, b) * direction || one - other;
  });
}
