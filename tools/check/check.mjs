/** `npm run check`: types, lint, format, dependency rule, cycles, unused code; then the check of the checks. */
import { ensureInstalled, projectRoot } from '../set-up/ensure-installed.mjs';

ensureInstalled();
const { checks } = await import('./checks.mjs');
const { checkTheChecks } = await import('./check-the-checks.mjs');

let failed = 0;
for (const [name, check] of [...checks, ['the checks find what was planted', checkTheChecks]]) {
  const started = Date.now();
  const { ok, output } = check(projectRoot.replace(/[/\\]$/, ''));
  console.log(`${ok ? '✓' : '✗'} ${String(name)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) continue;
  failed += 1;
  console.log(output.trim());
}
process.exit(failed === 0 ? 0 : 1);
