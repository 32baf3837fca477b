import { describe, expect, it } from 'vitest';
import { parseCypherFile } from '../graph/cypher-files.ts';
import { readableParts } from './readable-statement.ts';

const SOURCE = `// Purpose: Neighbours.
// Parameters: $id, $limit
// Columns: r
MATCH (n:Entity {id: $id})-[r:$$types]->(m)
// zh: 关系。 | en: Relationships.
WHERE m.id IN $ids AND $wanted[m.id] = 1
// as: WHERE m.id IN $ids
// zh: 只留名单里的。 | en: Those of the list.
  AND m.importance > $least
// when: least
// zh: 够重要的。 | en: The important ones.
// An engine wants it so.
RETURN r
LIMIT $limit
`;

const file = parseCypherFile('explore/sample', SOURCE);
const statementTypes = ['PROPOSED', 'BASED_ON'];

function textOf(names: Record<string, string | string[]>, given: string[] = [], { parts } = file): string {
  const all = readableParts(parts, { names, given: new Set(given), statementTypes });
  return all.map((part) => part.text).join('\n');
}

describe('a statement as a person would write it', () => {
  it('runs without what explains it', () => {
    expect(file.text).toBe(`MATCH (n:Entity {id: $id})-[r:$$types]->(m)
WHERE m.id IN $ids AND $wanted[m.id] = 1
  AND m.importance > $least
// An engine wants it so.
RETURN r
LIMIT $limit`);
  });

  it('names no types where all are meant, and no trick of an engine', () => {
    expect(textOf({ types: ['BASED_ON', 'PROPOSED'] })).toBe(`MATCH (n:Entity {id: $id})-[r]->(m:Entity)
WHERE m.id IN $ids
RETURN r
LIMIT $limit`);
  });

  it('names those asked for, without backticks, and nothing that is no plain name', () => {
    expect(textOf({ types: ['PROPOSED'] }).split('\n')[0]).toBe('MATCH (n:Entity {id: $id})-[r:PROPOSED]->(m)');
    expect(() => textOf({ types: ['PROPOSED', 'A]->() DELETE'] })).toThrow('not a plain name');
  });

  it('keeps lines that ask for a value where there is one, each with its explanation', () => {
    const parts = readableParts(file.parts, { names: { types: [] }, given: new Set(['least']), statementTypes });
    expect(parts.map(({ text, zh, en }) => [text.trim(), zh, en]).slice(1)).toEqual([
      ['WHERE m.id IN $ids', '只留名单里的。', 'Those of the list.'],
      ['AND m.importance > $least', '够重要的。', 'The important ones.'],
      ['RETURN r\nLIMIT $limit', undefined, undefined],
    ]);
  });

  it('keeps labels that stand at the other end, whichever way the pattern goes', () => {
    const shapes: [string, string][] = [
      ['(a)-[r:$$types]->(b:Entity {id: $x})', '(a)-[r]->(b:Entity {id: $x})'],
      ['(a)<-[r:$$types]-(b:$$kinds)', '(a)<-[r]-(b:Actor)'],
      ['(a)-[:$$types]-(b)', '(a)-[]-(b:Entity)'],
      ['(:Entity)-[r:$$types]->(:Entity)', '(:Entity)-[r]->(:Entity)'],
      ['(a)-[:$$types*..$$hops]-(b)', '(a)-[:PROPOSED|BASED_ON*..6]-(b)'],
    ];
    for (const [pattern, readable] of shapes) {
      const names = { types: statementTypes, kinds: ['Actor'], hops: '6' };
      expect(textOf(names, [], { ...file, parts: [{ text: pattern }] })).toBe(readable);
    }
  });
});
