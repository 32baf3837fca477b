import { describe, expect, it } from 'vitest';
import { calledFunctions } from './called-functions.ts';
import { cypherTokens } from './cypher-tokens.ts';

function names(text: string): string[] {
  return calledFunctions(cypherTokens(text)).map((called) => called.name);
}

describe('calledFunctions', () => {
  it('finds functions wherever they are called', () => {
    expect(names('MATCH (n) WHERE size(n.names) > abs(-1) RETURN {k: toUpper(n.x)}, [x IN f(1) | g.h(x)]')).toEqual([
      'size',
      'abs',
      'toUpper',
      'f',
      'g.h',
    ]);
  });

  it('sees through space, comments and backticks', () => {
    expect(names('RETURN apoc . load /* x */ . `json` ( 1 ), `evil`(2)')).toEqual(['apoc.load.json', 'evil']);
  });

  it('takes keywords, patterns and procedures for what they are', () => {
    const text = `OPTIONAL MATCH (a)-[:R]->(b) WHERE NOT (a)--(b) AND (a.x OR (b.y)) AND a.x IN ($list)
      WITH DISTINCT (a) AS c ORDER BY (c.x) SKIP (1) LIMIT (2)
      CALL db.labels() YIELD label CALL (c) { RETURN 1 AS one }
      RETURN CASE WHEN (c.x) THEN (1) ELSE (2) END`;
    expect(names(text)).toEqual([]);
  });

  it('takes a keyword in backticks for a function', () => {
    expect(names('RETURN `match`(1)')).toEqual(['match']);
  });

  it('knows index hints', () => {
    expect(
      names('MATCH (n:Label) USING INDEX n:Label(name) USING TEXT INDEX SEEK n:`My Label`(name) RETURN n'),
    ).toEqual([]);
    expect(names('RETURN {index: evil(1)}')).toEqual(['evil']);
  });

  it('counts a name that hangs on something unknown as namespaced', () => {
    expect(calledFunctions(cypherTokens('RETURN x[0].abs(1)'))).toEqual([{ name: '.abs', namespaced: true }]);
  });

  it('finds none in strings and comments', () => {
    expect(names("RETURN 'apoc.load.json(1)' /* evil(2) */ // worse(3)")).toEqual([]);
  });
});
