/** Every statement that the page may show is explained, line by line, in both languages. */
import { describe, expect, test } from 'vitest';
import { cypherFile, cypherNames } from '../graph/cypher-files.ts';

const CLAUSE = /^\s*(OPTIONAL MATCH|MATCH|WHERE|WITH|RETURN|ORDER BY|LIMIT|SKIP|UNWIND|CALL|USING|UNION)\b/;
const HAN = /\p{Script=Han}/u;

const shown = [...cypherNames('explore'), ...cypherNames('written'), 'neo4j/search-text'];

describe('an explained statement', () => {
  test.each(shown)('%s says in both languages what it is for and what each clause does', (name) => {
    const { parts, purpose, headings } = cypherFile(name);
    // A file lacks `// 用途: …` after its purpose, or `// zh: … | en: …` after a clause.
    expect([headings.get('用途') ?? '', purpose].map((text) => HAN.test(text))).toEqual([true, false]);
    for (const { text, zh = '', en = '' } of parts) {
      const clauses = text.split('\n').filter((line) => CLAUSE.test(line));
      expect({ text, clauses: clauses.length }).toEqual({ text, clauses: text.trimStart().startsWith('AND') ? 0 : 1 });
      expect({ text, zh: HAN.test(zh), en: en !== '' && !HAN.test(en) }).toEqual({ text, zh: true, en: true });
    }
  });

  test.each(cypherNames('written'))('%s names its parameters', (name) => {
    const { text, parameters } = cypherFile(name);
    const named = new Set(Array.from(text.matchAll(/(?<!\$)\$(\w+)/g), ([, parameter]) => parameter));
    expect([...named].toSorted()).toEqual(parameters.toSorted());
  });
});
