/** What reaches the terminal, or does not: hostile data, a full disk, an end by signal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { commandLine, runCommand, startCommand, temporaryFolder } from './testing/run-command.ts';
import { writeSmallDataset } from './testing/small-dataset.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const ESCAPES = '\u001b[2J\u001b]0;pwned\u0007';

it('shows control characters of data files, and sends none', async () => {
  const record = { id: ESCAPES, kind: 'Concept' };
  const dataset = writeSmallDataset(join(folder, 'hostile'), { 'entities/all.jsonl': `${JSON.stringify(record)}\n` });
  const settings = { EMBEDDED_PATH: join(folder, 'none.grafeo') };
  for (const command of ['validate', 'load']) {
    const { code, stdout, stderr } = await runCommand([command, dataset], { settings });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('\\u001b[2J\\u001b]0;pwned\\u0007');
    for (const control of ['\u001b', '\u0007']) expect(stdout + stderr).not.toContain(control);
  }
});

it('shows control characters of a graph that is imported', async () => {
  const file = join(folder, 'nul.json');
  writeFileSync(file, JSON.stringify({ graph: { nodes: { 'a\u0000b': { metadata: { id: 1 } } } } }));
  const settings = { EMBEDDED_PATH: join(folder, 'import.grafeo') };
  const { code, stdout, stderr } = await runCommand(['import', file], { settings });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('a\\u0000b');
  expect(stdout + stderr).not.toContain('\u0000');
});

it.runIf(existsSync('/dev/full'))('ends with 2 and the reason when the disk of its output is full', async () => {
  const full = openSync('/dev/full', 'w');
  const { file, parameters, environment } = commandLine(['validate', writeSmallDataset(join(folder, 'small'))]);
  const command = spawn(file, parameters, { stdio: ['ignore', full, 'pipe'], env: environment });
  let stderr = '';
  command.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = await once(command, 'close');
  closeSync(full);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "error: can't write the output: the disk is full\n" });
});

it.each([
  ['day={"$type":"Date","value":"x"}', 'error: wrong parameter day: the value of a Date is a text such as 2022-11-07'],
  ['__proto__=1', 'No parameter and no key can be named __proto__.'],
])('ends with 2 for the parameter %s', async (parameter, line) => {
  const settings = { EMBEDDED_PATH: join(folder, 'made.grafeo') };
  await runCommand(['load', writeSmallDataset(join(folder, 'small'))], { settings });
  const { code, stderr } = await runCommand(['query', 'RETURN 1 AS x', '--param', parameter], { settings });
  expect(code).toBe(2);
  expect(stderr).toContain(line);
  expect(stderr).not.toContain('should not happen');
});

it('ends a load by SIGTERM with 143, and by SIGINT with 130', async () => {
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const) {
    const command = startCommand(['load', join(PROJECT_ROOT, 'data', 'cyberspace-community')], {
      settings: { EMBEDDED_PATH: join(folder, `${signal}.grafeo`) },
    });
    const ended = once(command, 'close');
    await once(command.stderr, 'data');
    command.kill(signal);
    expect(await ended).toEqual([code, null]);
  }
});
