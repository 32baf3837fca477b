/** The checks of `npm run check`, each as a command that fails when something is wrong. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cypherOutsideItsFolder } from './cypher-outside-its-folder.mjs';

/** dependency-cruiser passes on “0 modules” when its TypeScript reader does not load, so the count is asserted. */
const FEWEST_MODULES = 60;
const SOURCES = ['contracts', 'server', 'client', 'bench', 'e2e', 'tools'];

/** @returns {{ ok: boolean, output: string }} */
function run(root, command, parameters) {
  const result = spawnSync(join(root, 'node_modules', '.bin', command), parameters, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

export function dependencyRule(root) {
  const result = run(root, 'depcruise', ['--config', 'dependency-rules.cjs', '--output-type', 'err-long', ...SOURCES]);
  const modules = Number(/(\d+) modules/.exec(result.output)?.[1] ?? 0);
  if (modules >= FEWEST_MODULES) return result;
  return {
    ok: false,
    output: `${result.output}\nonly ${modules} modules were seen: the reader of TypeScript did not load`,
  };
}

export const unusedCode = (root) => run(root, 'knip', ['--no-progress', '--reporter', 'compact']);

function types(root) {
  const results = ['server', 'client', 'tools'].map((side) => run(root, 'tsc', ['-p', `${side}/tsconfig.json`]));
  return { ok: results.every((result) => result.ok), output: results.map((result) => result.output).join('') };
}

const lint = (root) => run(root, 'oxlint', ['--type-aware', '--deny-warnings', ...SOURCES]);
const format = (root) => run(root, 'prettier', ['--check', '--log-level', 'warn', ...SOURCES, '*.{json,cjs,ts,yml}']);

function cypherPlace(root) {
  const found = cypherOutsideItsFolder(root);
  return { ok: found.length === 0, output: found.join('\n') };
}

export const checks = [
  ['types', types],
  ['lint', lint],
  ['format', format],
  ['dependency rule and cycles', dependencyRule],
  ['unused code', unusedCode],
  ['Cypher lives in cypher/', cypherPlace],
];
