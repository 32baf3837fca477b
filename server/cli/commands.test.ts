/** The commands as processes of their own, on one small dataset in an embedded database. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStore } from '../graph/open-graph-store.ts';
import { runCommand, temporaryFolder } from './testing/run-command.ts';
import type { CommandOptions, CommandResult } from './testing/run-command.ts';
import {
  BROKEN_FILES,
  SMALL_MANIFEST,
  SMALL_NODES,
  SMALL_RELATIONSHIPS,
  writeSmallDataset,
} from './testing/small-dataset.ts';

const { folder, remove } = temporaryFolder();
const database = join(folder, 'small.grafeo');
const dataset = writeSmallDataset(join(folder, 'small'));
const broken = writeSmallDataset(join(folder, 'broken'), BROKEN_FILES);
let firstLoad: CommandResult;

function run(parameters: string[], options: CommandOptions = {}): Promise<CommandResult> {
  const settings = { EMBEDDED_PATH: database, DATASET_DIR: dataset, ...options.settings };
  return runCommand(parameters, { ...options, settings });
}

beforeAll(async () => {
  firstLoad = await run(['load']);
});
afterAll(remove);

describe('load', () => {
  it('brings the folder of the settings into a new database and says what it did', () => {
    expect(firstLoad.stdout.replace(/in \d+\.\d s/, 'in … s')).toBe(
      `small 1.0.0 loaded in … s\n  nodes          ${SMALL_NODES} created, 0 updated, 0 deleted\n` +
        `  relationships  ${SMALL_RELATIONSHIPS} created, 0 updated, 0 deleted\n`,
    );
    // Plain lines, since nobody watches, and no word of servers, since none runs.
    expect(firstLoad.stderr).toMatch(/^Writing nodes \(7\)$/m);
    expect(firstLoad.stderr).not.toContain('\u001b');
    expect(firstLoad.stderr).not.toContain('restart');
    expect(firstLoad.code).toBe(0);
  });

  it('changes nothing a second time', async () => {
    expect(await run(['load', dataset])).toMatchObject({
      code: 0,
      stdout: 'small 1.0.0 is loaded already: nothing to do\n',
    });
  });

  it('makes no database in a dry run', async () => {
    const EMBEDDED_PATH = join(folder, 'dry', 'none.grafeo');
    const { code, stdout } = await run(['load', '--dry-run', '--json'], { settings: { EMBEDDED_PATH } });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'compared', nodes: { created: SMALL_NODES } });
    expect({ code, isMade: existsSync(join(folder, 'dry')) }).toEqual({ code: 0, isMade: false });
  });

  it('tells every problem of an invalid folder and leaves the database as it was', async () => {
    const { code, stdout, stderr } = await run(['load', broken]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('error   observations.jsonl:1 users.2022: asOf is "2022-13"');
    expect(stderr).toContain('error   mentions.jsonl:1 china paper.c1.p99: the passage paper.c1.p99 does not exist');
    expect(stderr).toContain('the target soverignty does not exist → did you mean sovereignty?');
    expect(stderr).toMatch(/not loaded: .*broken has \d errors.*; the database is as it was\n$/);
    const left = await run(['query', 'MATCH (n:Entity) RETURN count(n) AS entities', '-f', 'ndjson']);
    expect(left.stdout).toBe('{"entities":4}\n');
  });

  it('leaves a database that holds something else alone', async () => {
    const manifest = { ...SMALL_MANIFEST, id: 'another' };
    const another = writeSmallDataset(join(folder, 'another'), { 'dataset.yaml': JSON.stringify(manifest) });
    const { code, stderr } = await run(['load', another]);
    expect(code).toBe(1);
    expect(stderr).toContain('refused: the database holds the dataset small, so another is not loaded into it');
  });

  it('names the server that changes over to the new graph', async () => {
    const EMBEDDED_PATH = join(folder, 'served.grafeo');
    const store = await openGraphStore({ kind: 'embedded', path: EMBEDDED_PATH, consolePool: 1 });
    try {
      const { code, stderr } = await run(['load'], { settings: { EMBEDDED_PATH } });
      expect(code).toBe(0);
      const told = `The server that is running (process ${process.pid}) shows it within seconds.`;
      expect(stderr.includes(told)).toBe(process.platform === 'linux');
    } finally {
      await store.close();
    }
  });
});

describe('validate', () => {
  it('counts the records of a valid folder', async () => {
    const { code, stdout } = await run(['validate']);
    expect(code).toBe(0);
    expect(stdout).toContain('warning entities/all.jsonl:3 users: no statement is about it');
    expect(stdout).toContain(
      'small 1.0.0 is valid (1 warning): documents 1, entities 3, statements 1, passages 1, observations 1, mentions 3\n',
    );
    expect(stdout).toContain(
      '\nstatements by basis: stated 1\nin both languages 100 %, statements with a passage or a source 100 %\n',
    );
  });

  it('gives every problem as JSON, with file, line, record and remedy', async () => {
    const { code, stdout, stderr } = await run(['validate', 'broken', '--json'], { cwd: folder });
    const result: unknown = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(result).toMatchObject({ folder: broken, valid: false });
    expect(result).toHaveProperty(
      'problems',
      expect.arrayContaining([
        {
          severity: 'error',
          file: 'relations/all.jsonl',
          line: 1,
          record: 'china~PROPOSED~soverignty',
          message: 'the target soverignty does not exist',
          hint: 'did you mean sovereignty?',
        },
      ]),
    );
  });

  it('ends with 2 where there is no folder', async () => {
    const { code, stderr } = await run(['validate', join(folder, 'nowhere')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*nowhere can't be read as a dataset folder: no such folder/);
  });
});

describe('query', () => {
  it('draws a table with nodes that a person can read', async () => {
    const { code, stdout, stderr } = await run([
      'query',
      'MATCH (a:Actor)-[r:PROPOSED]->(x) RETURN a, r, x.nameZh AS name, size(r.evidence) AS passages',
    ]);
    expect(stdout).toBe(
      [
        '┌───────────────┬─────────────────────────────────┬──────────┬──────────┐',
        '│ a             │ r                               │ name     │ passages │',
        '├───────────────┼─────────────────────────────────┼──────────┼──────────┤',
        '│ (:Actor 中国) │ [:PROPOSED china → sovereignty] │ 网络主权 │ 1        │',
        '└───────────────┴─────────────────────────────────┴──────────┴──────────┘',
        '',
      ].join('\n'),
    );
    expect(stderr).toMatch(/^1 row, \d+ ms\n$/);
    expect(code).toBe(0);
  });

  it('reads the statement from standard input and its parameters as JSON or text', async () => {
    const input = 'UNWIND $ids AS id\nMATCH (n {id: id})\nRETURN n.id AS id, n.nameZh = $name AS same';
    const result = await run(['query', '-', '-p', 'ids=["china","users"]', '-p', 'name=中国', '-f', 'ndjson'], {
      input,
    });
    expect(result).toEqual({
      code: 0,
      stdout: '{"id":"china","same":true}\n{"id":"users","same":false}\n',
      stderr: '',
    });
  });

  it('writes CSV that a spreadsheet program reads, and says where it was cut', async () => {
    const statement = 'UNWIND range(1, 9) AS n RETURN n, \'网络主权, "x"\' AS text';
    expect(await run(['query', statement, '--format', 'csv', '--bom', '--limit', '2'])).toEqual({
      code: 0,
      stdout: '\uFEFFn,text\n1,"网络主权, ""x"""\n2,"网络主权, ""x"""\n',
      stderr: expect.stringMatching(/^cut after 2( of 9)? rows: more rows with --limit\n$/),
    });
  });

  it('ends quietly when the reader of a pipe goes away', async () => {
    const statement = 'UNWIND range(1, 10000) AS n RETURN n, n * 2 AS double';
    const { code, stderr } = await run(['query', statement, '-f', 'ndjson'], { closesOutput: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('refuses to write, through the guard of the API', async () => {
    const { code, stdout, stderr } = await run(['query', 'MATCH (n) DETACH DELETE n']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^refused: the statement writes \(\w+\)$/),
      'Data are edited as files and loaded again; ALLOW_WRITES=true lets statements write.',
      '',
    ]);
  });

  it('marks the place of a syntax error', async () => {
    const { code, stderr } = await run(['query', "MATCH (n)\nWHERE n.nameZh = '网络主权' RETRUN n"]);
    expect(code).toBe(1);
    expect(stderr).toContain("  WHERE n.nameZh = '网络主权' RETRUN n\n");
    expect(stderr).toMatch(/\n +\^\nsyntax: .*\(line 2, column \d+\)/);
  });

  it('ends a runaway at its time limit', async () => {
    const statement = 'UNWIND range(1, 1000000000000) AS n RETURN count(n)';
    const { code, stderr } = await run(['query', statement, '--timeout', '300']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^timeout: .*300 ms.*\nNarrow the query/);
  });
});

describe('search', () => {
  it('finds by initials and says why', async () => {
    const { code, stdout } = await run(['search', 'wlzq']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/│ \(:Concept 网络主权\) +│ cyber sovereignty +│ .*wlzq.* │ sovereignty +│/);
  });

  it('prints what the API answers', async () => {
    const { stdout } = await run(['search', 'cyber', 'sov', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ returned: 1, results: [{ node: { id: 'sovereignty' } }] });
  });
});

describe('path', () => {
  it('shows the hops between two entities by name or id, with direction and passages', async () => {
    expect(await run(['path', 'wlzq', 'china'])).toEqual({
      code: 0,
      stdout:
        '1. 1 hop\n   (:Concept 网络主权) sovereignty\n     <-[:PROPOSED]-   paper.c1.p01\n   (:Actor 中国) china\n',
      stderr: 'wlzq: (:Concept 网络主权) sovereignty\n1 path within 6 hops; look further with --max\n',
    });
  });

  it('prints what the API answers', async () => {
    const { stdout } = await run(['path', 'china', 'sovereignty', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      returned: 1,
      paths: [{ nodes: ['china', 'sovereignty'], hops: [{ statements: [{ direction: 'out' }] }] }],
    });
  });

  it('ends with 1 and says so when nothing joins the two, and when one of them is not there', async () => {
    expect(await run(['path', 'china', 'users'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'nothing leads from one to the other, however many hops\n',
    });
    const { code, stderr } = await run(['path', 'china', 'qqqqq']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: nothing is called "qqqqq"; look it up with: npm run zhitu -- search TEXT\n',
    });
  });

  it('ends with 2 for one entity twice, and for a type that there is not', async () => {
    const twice = await run(['path', 'china', '中国']);
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('error: both ends are china\n')]);
    const unknown = await run(['path', 'china', 'users', '--types', 'PROPOSED,LIKES']);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      'error: no statements of the type LIKES\ntypes of this graph: PROPOSED\n',
    ]);
    const none = await run(['path', 'china', 'users', '--types', ',']);
    expect([none.code, none.stderr]).toEqual([2, 'error: --types names no type\ntypes of this graph: PROPOSED\n']);
  });

  it('says nothing but its remarks where an end has many types of statements, which are read at once', async () => {
    const types = Array.from({ length: 12 }, (_, index) => `TYPE_${index}`);
    const schema = JSON.parse(readFileSync(join(dataset, 'schema.yaml'), 'utf8')) as { relationshipTypes: object[] };
    const statement = JSON.parse(readFileSync(join(dataset, 'relations/all.jsonl'), 'utf8')) as object;
    const many = writeSmallDataset(join(folder, 'many'), {
      'schema.yaml': JSON.stringify({
        ...schema,
        relationshipTypes: types.map((type) => ({ ...schema.relationshipTypes[0], type })),
      }),
      'relations/all.jsonl': types
        .map((type) => `${JSON.stringify({ ...statement, type, id: `china~${type}~sovereignty` })}\n`)
        .join(''),
    });
    const settings = { EMBEDDED_PATH: join(folder, 'many.grafeo'), DATASET_DIR: many };
    expect(await run(['load'], { settings })).toMatchObject({ code: 0 });
    const { code, stderr } = await run(['path', 'china', 'sovereignty', '--max', '1'], { settings });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 path within 1 hop; look further with --max\n' });
  });
});

describe('without a database', () => {
  it('ends with 3 and says how to make one, and makes none', async () => {
    const EMBEDDED_PATH = join(folder, 'none.grafeo');
    const { code, stderr } = await run(['query', 'RETURN 1'], { settings: { EMBEDDED_PATH } });
    expect({ code, stderr, isMade: existsSync(EMBEDDED_PATH) }).toEqual({
      code: 3,
      stderr: `no database: ${EMBEDDED_PATH} does not exist yet; make it with: npm run zhitu -- load\n`,
      isMade: false,
    });
  });

  it('ends with 3 when another process holds it alone', async () => {
    const EMBEDDED_PATH = join(folder, 'held.grafeo');
    const store = await openGraphStore({ kind: 'embedded', path: EMBEDDED_PATH, allowWrites: true });
    try {
      const { code, stderr } = await run(['query', 'RETURN 1'], { settings: { EMBEDDED_PATH } });
      expect(code).toBe(3);
      expect(stderr).toMatch(/^locked: .*\nStop the other program, or set another EMBEDDED_PATH\.\n$/);
    } finally {
      await store.close();
    }
  });
});

describe('wrong settings', () => {
  it('end with 2 and one line each, and leave help alone', async () => {
    const settings = { PORT: 'x', QUERY_ROW_LIMIT: '0' };
    const { code, stderr } = await run(['query', 'RETURN 1'], { settings });
    expect(code).toBe(2);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^wrong setting: PORT is "x"/),
      expect.stringMatching(/^wrong setting: QUERY_ROW_LIMIT is "0"/),
      '',
    ]);
    expect((await run([], { settings })).code).toBe(0);
  });
});
