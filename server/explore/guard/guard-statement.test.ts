import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capabilities, GraphStore, StatementCheck } from '../../graph/graph-store.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { ForbiddenStatementError } from '../errors.ts';
import { guardStatement } from './guard-statement.ts';

const HARMLESS: StatementCheck = {
  operators: ['ProduceResults@neo4j', 'Expand(All)@neo4j', 'NodeByLabelScan@neo4j'],
  procedures: [],
  readsOnly: true,
  plan: null,
  notifications: [],
};

const NEO4J: Capabilities = {
  engine: 'neo4j',
  streams: true,
  cancels: 'statement',
  relationshipIndexes: true,
  cutsBeforeBodies: true,
  seeksElementIds: true,
  indexesParts: true,
  dialect: 'cypher-5',
  writable: false,
};

/** A store that plans whatever it is given as `check` says. */
function planning(check: Partial<StatementCheck> = {}, capabilities = NEO4J): GraphStore {
  const store: Pick<GraphStore, 'capabilities' | 'check'> = {
    capabilities,
    check: () => Promise.resolve({ ...HARMLESS, ...check }),
  };
  return store as GraphStore;
}

async function refusalOf(text: string, store = planning(), allowWrites = false): Promise<string> {
  try {
    await guardStatement(store, { text }, allowWrites);
  } catch (error) {
    if (error instanceof ForbiddenStatementError) return `${error.reason}: ${error.refused}`;
    throw error;
  }
  return 'taken';
}

const space = fc.constantFrom(
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u2003',
  '\u3000',
  '/**/',
  ' /* x */ ',
  '//\n',
  '\ufeff',
);
const anyCase = (word: string) =>
  fc.array(fc.boolean(), { minLength: word.length, maxLength: word.length }).map((upper) =>
    Array.from(word)
      .map((letter, index) => (upper[index] ? letter.toUpperCase() : letter.toLowerCase()))
      .join(''),
  );
const escaped = (word: string) =>
  fc.array(fc.boolean(), { minLength: word.length, maxLength: word.length }).map((escapes) =>
    Array.from(word)
      .map((letter, index) => (escapes[index] ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
      .join(''),
  );
const part = (name: string) => fc.oneof(anyCase(name), escaped(name), fc.constant(`\`${name}\``));

describe('guardStatement', () => {
  it('takes plans of known operators, with or without their variants', async () => {
    expect(await refusalOf('MATCH (n) RETURN n')).toBe('taken');
  });

  it('refuses an operator that is not known, also deep in the plan', async () => {
    const child = { operator: 'BrandNewOperator', details: '', children: [] };
    const plan = { operator: 'ProduceResults', details: '', children: [child] };
    expect(await refusalOf('RETURN 1', planning({ operators: ['AdministrationCommand'] }))).toBe(
      'operator: AdministrationCommand',
    );
    expect(await refusalOf('RETURN 1', planning({ plan }))).toBe('operator: BrandNewOperator');
    expect(await refusalOf('RETURN 1', planning({ operators: ['LoadCSV@neo4j'] }))).toBe('load-csv: LOAD CSV');
  });

  it('refuses procedures that are not known, whatever their case', async () => {
    expect(await refusalOf('CALL db.labels()', planning({ procedures: ['db.labels'] }))).toBe('taken');
    expect(await refusalOf('CALL dbms.listConfig()', planning({ procedures: ['dbms.listConfig'] }))).toBe(
      'procedure: dbms.listConfig',
    );
  });

  it('refuses what the database says is no read, even when every operator is known', async () => {
    expect(await refusalOf('RETURN 1', planning({ readsOnly: false }))).toMatch(/^write: /);
  });

  it('takes writing operators only where writes are allowed, and says that they write', async () => {
    const writing = planning({ operators: ['Create@neo4j', 'EmptyResult@neo4j'], readsOnly: false });
    expect(await refusalOf('RETURN 1', writing)).toBe('write: Create');
    expect(await refusalOf('CREATE (:X)', writing, true)).toBe('taken');
    expect((await guardStatement(writing, { text: 'CREATE (:X)' }, true)).writes).toBe(true);
    expect(await refusalOf(`LOAD CSV FROM 'x' AS l CREATE (:X)`, writing, true)).toBe('load-csv: LOAD CSV');
    expect(await refusalOf('CREATE INDEX x FOR (n:X) ON (n.x)', writing, true)).toBe('administration: CREATE INDEX');
  });

  it('refuses built-in functions that reach beyond the graph', async () => {
    expect(await refusalOf('RETURN file() AS f')).toBe('function: file');
    expect(await refusalOf('RETURN toUpper("x"), date.truncate("year", date()) AS d')).toBe('taken');
  });

  it('answers plain SHOW commands with statements of its own, and refuses them with more', async () => {
    const guarded = await guardStatement(planning(), { text: 'show indexes;' }, false);
    expect(guarded.statement.text).toMatch(/^SHOW INDEXES\nYIELD name/);
    expect(await refusalOf('SHOW INDEXES YIELD *')).toBe('show: SHOW INDEXES');
    expect(await refusalOf('SHOW SETTINGS')).toBe('show: SHOW SETTINGS');
    const embedded = planning({}, { ...NEO4J, engine: 'embedded', dialect: 'opencypher-subset' });
    expect(await refusalOf('SHOW INDEXES', embedded)).toBe('show: SHOW INDEXES');
  });

  it('sees LOAD CSV through any case, space, comment and escape', async () => {
    const spelling = fc.oneof(anyCase('load'), escaped('LOAD'));
    const other = fc.oneof(anyCase('csv'), escaped('CSV'));
    await fc.assert(
      fc.asyncProperty(
        spelling,
        space,
        other,
        fc.constantFrom('', 'MATCH (n) ', 'RETURN 1 AS l UNION '),
        async (load, gap, csv, before) => {
          expect(await refusalOf(`${before}${load}${gap}${csv} FROM 'x' AS l RETURN l`)).toMatch(/^load-csv: /);
        },
      ),
    );
  });

  it('sees LOAD CSV behind whatever ends where it begins, and with CSV in backticks', async () => {
    const before = fc.constantFrom(
      '1',
      '0x1',
      '0X1f',
      '0o1',
      '0b1',
      '1e1',
      '1.5',
      '.5',
      '1_000',
      '$p',
      '$1',
      '$`p`',
      '`n`',
      ']',
    );
    const clause = fc.constantFrom('LIMIT', 'SKIP', 'ORDER BY', 'WHERE 1 =');
    const name = fc.constantFrom(' CSV', ' csv', ' `CSV`', '`Csv`');
    await fc.assert(
      fc.asyncProperty(clause, before, name, async (keyword, end, csv) => {
        const text = `WITH 1 AS n ${keyword} ${end}LOAD${csv} FROM 'x' AS l RETURN l AS \`x\nReturn\``;
        expect(await refusalOf(text)).toBe('load-csv: LOAD CSV');
      }),
    );
  });

  it('sees LOAD CSV whichever line break ends a comment', async () => {
    expect(await refusalOf(`WITH 1 AS x //\r'\nLOAD CSV FROM 'x' AS l RETURN l //'`)).toBe('load-csv: LOAD CSV');
    expect(await refusalOf(`WITH 1 AS x //'\rLOAD CSV FROM 'x' AS l RETURN l`)).toBe('load-csv: LOAD CSV');
  });

  it('sees clauses that write without a plan, also behind a number', async () => {
    for (const text of [
      'MATCH (n) SET n.q = 1 RETURN n AS `x\nReturn`',
      'MATCH (n) WITH n LIMIT 0x1SET n.q = 1',
      'MATCH (n) WITH n LIMIT 0o1CREATE (:X)',
      'MATCH (n) WITH n ORDER BY 1.5MERGE (x:X) RETURN x',
      'UNWIND [1] AS x CREATE (:X {x: x})',
      'MATCH (n) CALL (n) { DELETE n }',
      'MATCH (n) WHERE n.x = "a" DETACH DELETE n',
      'MATCH (n) REMOVE n:X',
    ]) {
      expect(await refusalOf(text)).toMatch(/^write: (SET|CREATE|MERGE|DELETE|DETACH|REMOVE)$/);
    }
  });

  it('sees procedures that are not known without a plan, also behind a number', async () => {
    for (const text of [
      'CALL dbms.listConfig()',
      'WITH 1 AS x LIMIT 0o1CALL `dbms`.listConfig() YIELD name RETURN name',
    ]) {
      expect(await refusalOf(text)).toBe('procedure: dbms.listConfig');
    }
    for (const text of [
      'CALL db.labels',
      'CALL { MATCH (n) RETURN n } RETURN n',
      'MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x',
      'WITH 1 AS call RETURN call AS x',
      'MATCH (n:CALL) RETURN n.call, n.call.x',
    ]) {
      expect(await refusalOf(text)).toBe('taken');
    }
  });

  it('takes names that are spelt like a clause', async () => {
    for (const text of [
      'WITH {delete: 1} AS set RETURN set.delete AS create',
      'MATCH (set:Create)-[merge:DELETE]->(remove) WHERE set.merge = remove.set RETURN set, merge AS delete',
      'UNWIND [1] AS set WITH set WHERE set = 1 AND set IN [set] RETURN set ORDER BY set',
      'MATCH (n) RETURN n.set AS x, n.create AS y',
    ]) {
      expect(await refusalOf(text)).toBe('taken');
    }
  });

  it('takes every statement of ours that reads', async () => {
    for (const folder of ['explore', 'checks']) {
      for (const name of readdirSync(join(PROJECT_ROOT, 'cypher', folder)).filter((file) => file.endsWith('.cypher'))) {
        const text = readFileSync(join(PROJECT_ROOT, 'cypher', folder, name), 'utf8');
        expect([name, await refusalOf(text)]).toEqual([name, 'taken']);
      }
    }
  });

  it('sees a function of a plug-in through any case, space, comment, backtick and escape', async () => {
    const text = fc
      .tuple(part('apoc'), space, part('load'), space, part('json'), space)
      .map(([a, s, b, t, c, u]) => `RETURN ${a}${s}.${t}${b}.${c}${u}('x') AS x`);
    await fc.assert(
      fc.asyncProperty(text, async (statement) => {
        expect(await refusalOf(statement)).toMatch(/^function: /);
      }),
    );
  });

  it('never minds what stands in strings, comments and backticks', async () => {
    const words = fc.constantFrom('LOAD CSV', 'CREATE', '; DROP', 'apoc.load.json(1)', 'USE x', 'SHOW USERS');
    await fc.assert(
      fc.asyncProperty(words, async (word) => {
        expect(await refusalOf(`RETURN '${word}' AS \`${word}\` /* ${word} */ // ${word}`)).toBe('taken');
      }),
    );
  });
});
