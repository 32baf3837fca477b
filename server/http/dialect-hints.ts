/** Hints for errors that a writer of Neo4j's Cypher meets often, keyed on the database's own words. */
import type { LocalText } from '../../contracts/problem.ts';
import type { GraphStoreError } from '../graph/graph-store.ts';

const RULES: { matches: RegExp; hint: LocalText }[] = [
  {
    matches: /unknown (function|procedure)/i,
    hint: {
      zh: '这个数据库没有该函数或过程；内置数据库支持的是 openCypher 的一个子集。',
      en: 'This database has no such function or procedure; the built-in one reads a subset of openCypher.',
    },
  },
  {
    matches: /duplicate column|duplicate.*return/i,
    hint: { zh: '请用 AS 给每一列不同的名字。', en: 'Give each column a name of its own with AS.' },
  },
  {
    matches: /undefined variable|variable .*(not defined|not found|undefined)/i,
    hint: {
      zh: '变量要先在 MATCH 里出现，并由 WITH 带下去。',
      en: 'A variable has to appear in MATCH first, and WITH has to carry it on.',
    },
  },
  {
    // Grafeo: “Missing parameter: $x”; Neo4j: “Expected parameter(s): x”.
    matches: /missing parameter|expected parameter/i,
    hint: { zh: '请给出语句里每个 $参数 的值。', en: 'Give a value for every $parameter in the statement.' },
  },
];

/** What to do next about an error of the database, or undefined when the general hint is all we know. */
export function dialectHint(error: GraphStoreError): LocalText | undefined {
  if (error.code !== 'syntax' && error.code !== 'semantic') return undefined;
  return RULES.find((rule) => rule.matches.test(error.message))?.hint;
}
