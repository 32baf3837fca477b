/**
 * `npm test`: checks, unit and port and API tests, then browser stories in a real Chromium. Ends with one line that
 * counts them all. `npm test -- --only unit` (or check, stories) runs one part.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
const { findChromium } = await import('./set-up/find-chromium.mjs');

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const reports = mkdtempSync(join(tmpdir(), 'zhitu-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function run(command, parameters, environment = {}) {
  return spawnSync(command, parameters, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  }).status;
}

const bin = (name) => join(projectRoot, 'node_modules', '.bin', name);

function count(part, status, { passed = 0, failed = 0, skipped = 0 }) {
  // A runner that dies without a failed test has failed all the same.
  const failures = failed === 0 && status !== 0 ? 1 : failed;
  total.passed += passed;
  total.failed += failures;
  total.skipped += skipped;
  console.log(`\n${part}: ${passed} passed, ${failures} failed, ${skipped} skipped\n`);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function checks() {
  const status = run(process.execPath, ['tools/check/check.mjs']);
  count('checks', status, { passed: status === 0 ? 1 : 0 });
}

function unit() {
  const report = join(reports, 'unit.json');
  const status = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const result = read(report);
  count('unit, port and API tests', status, {
    passed: result?.numPassedTests,
    failed: result?.numFailedTests,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  });
}

async function stories() {
  ensureBuilt();
  const chromium = await findChromium();
  if (!chromium) {
    const advice = 'no Chromium was found: install one, or name it in CHROMIUM_PATH';
    if (process.env.CI) count('browser stories', 1, {});
    console.log(`\n${'!'.repeat(72)}\n  BROWSER STORIES DID NOT RUN: ${advice}\n${'!'.repeat(72)}\n`);
    total.skipped += 1;
    return;
  }
  const report = join(reports, 'stories.json');
  const status = run(bin('playwright'), ['test'], { CHROMIUM_PATH: chromium, ZHITU_E2E_REPORT: report });
  const stats = read(report)?.stats;
  count('browser stories', status, {
    passed: stats?.expected,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped,
  });
}

if (!only || only === 'check') checks();
if (!only || only === 'unit') unit();
if (!only || only === 'stories') await stories();
rmSync(reports, { recursive: true, force: true });
console.log(`total: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
