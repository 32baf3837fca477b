/** What goes out with `export` comes back with `import`, through files and through pipes. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { runCommand, temporaryFolder } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

const { folder, remove } = temporaryFolder();
const file = join(folder, 'graph.json');

function run(database: string, parameters: string[], input?: string): Promise<CommandResult> {
  return runCommand(parameters, { settings: { EMBEDDED_PATH: join(folder, database) }, input, cwd: folder });
}

interface JsonGraph {
  graph: { nodes: Record<string, { metadata: object }>; edges: { id: string; source: string; target: string }[] };
}

beforeAll(async () => {
  await run('first.grafeo', ['load', join(PROJECT_ROOT, 'data', 'cyberspace-community')]);
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
