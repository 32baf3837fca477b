/**
 * `npm run test:neo4j`: everything that needs a real Neo4j, on the long-term version and, where this machine has the
 * Java for it, on a recent one. `-- --version 5.26.30` runs one of them; further words go to vitest. Ends with one
 * line that counts them all.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';
import { recap } from './testing/recap.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { LONG_TERM_VERSION, RECENT_VERSION, canRun } = await import('./neo4j/start-neo4j.ts');
const { runNeo4jTests } = await import('./neo4j/run-tests.mjs');

const words = process.argv.slice(2);
const at = words.indexOf('--version');
const [, version] = at === -1 ? [] : words.splice(at, 2);
const recent = canRun(RECENT_VERSION) ? [RECENT_VERSION] : [];
const versions = process.env.NEO4J_TEST_URI ? ['given'] : version ? [version] : [LONG_TERM_VERSION, ...recent];

const reports = mkdtempSync(join(tmpdir(), 'zhitu-test-neo4j-'));
const { passed, failed, skipped, lines, failures, unsteady } = runNeo4jTests(versions, reports, { words });
rmSync(reports, { recursive: true, force: true });
const last = recap([{ part: 'Neo4j', failures, unsteady }], projectRoot);
for (const line of [...last, '', ...lines]) console.log(line);
console.log(`total on Neo4j: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
