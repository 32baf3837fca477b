/** What goes out with `export` comes back with `import`, through files and through pipes. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../explore/example-statements.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { runCommand, startCommand, temporaryFolder } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

const { folder, remove } = temporaryFolder();
const file = join(folder, 'graph.json');
const SHIPPED = join(PROJECT_ROOT, 'data', 'cyberspace-community');

function run(database: string, parameters: string[], input?: string): Promise<CommandResult> {
  return runCommand(parameters, { settings: { EMBEDDED_PATH: join(folder, database) }, input, cwd: folder });
}

interface JsonGraph {
  graph: { nodes: Record<string, { metadata: object }>; edges: { id: string; source: string; target: string }[] };
}

beforeAll(async () => {
  await run('first.grafeo', ['load', SHIPPED]);
});
afterAll(remove);

describe('export and import', () => {
  it('give the same ids, counts and properties in an empty database', async () => {
    const exported = await run('first.grafeo', ['export', '--format', 'jgf', '--out', 'graph.json']);
    expect(exported).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^wrote .*graph\.json \(\d+ KB\)\n$/),
    });
    const text = readFileSync(file, 'utf8');
    const { graph } = JSON.parse(text) as JsonGraph;
    const nodes = Object.keys(graph.nodes).length;
    expect(nodes).toBeGreaterThan(400);

    const imported = await run('second.grafeo', ['import', '-', '--json'], text);
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.stdout)).toMatchObject({
      nodes,
      relationships: graph.edges.length,
      dataset: 'cyberspace-community',
    });
    // Both are sorted, so equal graphs are equal texts.
    const again = await run('second.grafeo', ['export']);
    expect(again.stdout === text).toBe(true);
    expect(again.stderr).toBe('');
  });

  it('fail in words when a load changes the graph on the way', async () => {
    const changed = join(folder, 'changed');
    cpSync(SHIPPED, changed, { recursive: true });
    const manifest = join(changed, 'dataset.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^version: .*$/m, 'version: 99.0.0'));
    await run('mixed.grafeo', ['load', SHIPPED]);
    const settings = { EMBEDDED_PATH: join(folder, 'mixed.grafeo') };
    // Nobody reads what it writes, so it waits in the midst of it.
    const slow = startCommand(['export'], { settings });
    let stderr = '';
    slow.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    await once(slow.stdout, 'readable');
    expect((await run('mixed.grafeo', ['load', changed])).stdout).toContain('99.0.0 holds the same records');
    // The time within which a store changes over to what another process loaded.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    slow.stdout.resume();
    expect(await once(slow, 'close')).toEqual([1, null]);
    expect(stderr).toBe(
      'error: the graph was changed while it was exported, so what was written so far is no whole graph; export again\n',
    );
  });

  it('are followed by a load that says what is the case', async () => {
    const { code, stdout } = await run('second.grafeo', ['load', SHIPPED]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^cyberspace-community \S+ holds the same records as the database: only the note of what is loaded was renewed\n$/,
      ),
    });
  });

  it.skipIf(process.platform === 'win32')('write into a pipe that has a name, and leave it one', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [text, { code, stderr }] = await Promise.all([
      readFile(pipe, 'utf8'),
      run('first.grafeo', ['export', '--out', 'pipe']),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `wrote ${pipe}\n` });
    expect(text === readFileSync(file, 'utf8')).toBe(true);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('leave no half a file when the target can not be written', async () => {
    const { code, stderr } = await run('first.grafeo', ['export', '--out', 'no-such-folder/graph.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: can't write .*graph\.json: there is no such file or folder\n$/);
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([]);
  });
});

describe('import', () => {
  it('takes only an empty database', async () => {
    writeFileSync(join(folder, 'tiny.json'), '{"graph": {"nodes": {"a": {"label": "A"}}, "edges": []}}');
    const { code, stderr } = await run('first.grafeo', ['import', 'tiny.json']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'import needs an empty database, and this one is not (it holds the dataset cyberspace-community)',
    );
  });

  it('says where a text is no graph, and leaves no database behind', async () => {
    const bad = '{"graph": {"nodes": {"a": {}},\n "edges": [{"source": "a", "target": "b", "relation": "R"}]}}';
    const { code, stderr } = await run('third.grafeo', ['import', '-'], bad);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^not a graph that can be imported: line 2, column \d+: the edge names the node b/);
    expect(readdirSync(folder).filter((name) => name.startsWith('third.grafeo'))).toEqual([]);
  });

  it('ends with 2 where there is no such file', async () => {
    const { code, stderr } = await run('fourth.grafeo', ['import', 'missing.json']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: can't read missing.json: there is no such file or folder\n",
    });
    expect(existsSync(join(folder, 'fourth.grafeo'))).toBe(false);
  });
});

describe('query', () => {
  it('explains itself with examples that find something in the shipped dataset', async () => {
    const { stdout: help } = await run('first.grafeo', ['query', '--help']);
    const statements = [...help.matchAll(/query '(?:EXPLAIN )?(MATCH .*?)'/g)].map(([, statement]) => statement ?? '');
    const names = ['who-proposed-what', 'statements-of-entity', 'events', 'principles'];
    expect(statements).toEqual(names.map(exampleStatement));
    for (const statement of statements) {
      const parameters = statement.includes('$id') ? ['-p', 'id=cyber-sovereignty'] : [];
      const { stdout } = await run('first.grafeo', ['query', statement, '--json', ...parameters]);
      const rows = JSON.parse(stdout) as Record<string, unknown>[];
      const isTold = (column: string) => rows.some((row) => row[column] !== null);
      expect({ statement, isTold: rows.length > 0 && Object.keys(rows[0] ?? {}).every(isTold) }).toEqual({
        statement,
        isTold: true,
      });
    }
  });
});
