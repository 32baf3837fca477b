/** `npm run bench [name …]`: the figures beside their budgets; ends with 1 when one is missed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root.ts';
import { ensureBuilt } from '../tools/set-up/ensure-built.mjs';
import { bundle } from './bundle.ts';
import { firstFrame } from './first-frame.ts';
import type { Benchmark, Figure } from './measure.ts';
import { isWithin } from './measure.ts';
import { render } from './render.ts';

ensureBuilt();
// It takes the compiled server in, so it comes after the build.
const { largeGraph } = await import('./large-graph.ts');
const { search } = await import('./search.ts');
const { neo4jServer } = await import('./neo4j.ts');
const BENCHMARKS: Benchmark[] = [bundle, search, largeGraph, neo4jServer, firstFrame, render];

function line(figure: Figure): string {
  const digits = figure.value < 10 ? 2 : figure.value < 100 ? 1 : 0;
  const value = `${figure.value.toFixed(digits)} ${figure.unit}`.padStart(12);
  if (figure.budget === undefined) return `    ${value}   ${figure.what}`;
  const bound = `${figure.atLeast ? '≥' : '≤'} ${figure.budget} ${figure.unit}`;
  return `  ${isWithin(figure) ? '✓' : '✗'} ${value}   ${figure.what} (${bound})`;
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: PROJECT_ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

const wanted = process.argv.slice(2);
const chosen = BENCHMARKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`no such benchmark; there are: ${BENCHMARKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const results: Record<string, Figure[]> = {};
for (const { name, run } of chosen) {
  console.log(name);
  const figures = await run();
  results[name] = figures;
  for (const figure of figures) console.log(line(figure));
}

const machine = {
  node: process.version,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  load: loadavg()[0],
};
const folder = join(PROJECT_ROOT, 'bench', 'results');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${new Date().toISOString().slice(0, 10)}-${commit()}.json`);
writeFileSync(file, `${JSON.stringify({ commit: commit(), machine, results }, null, 2)}\n`);
console.log(`written to ${file.slice(PROJECT_ROOT.length + 1)}`);
process.exit(Object.values(results).flat().every(isWithin) ? 0 : 1);
