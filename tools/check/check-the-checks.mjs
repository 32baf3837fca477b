/**
 * A check that never fails checks nothing: plants a forbidden import, a cycle and an unused export in a temporary copy
 * and expects each to be found.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependencyRule, unusedCode } from './checks.mjs';

const COPIED = [
  'contracts',
  'server',
  'client',
  'bench',
  'e2e',
  'tools',
  'package.json',
  'dependency-rules.cjs',
  'knip.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
  'playwright.config.ts',
];

const offences = [
  {
    name: 'a forbidden import',
    plant: (copy) => appendFileSync(join(copy, 'contracts/graph.ts'), "\nimport '../server/graph/cypher-files.ts';\n"),
    finds: (copy) => /layer: contracts/.test(dependencyRule(copy).output),
  },
  {
    name: 'a cycle of type imports',
    plant(copy) {
      writeFileSync(
        join(copy, 'contracts/planted-a.ts'),
        "import type { B } from './planted-b.ts';\nexport type A = B | 1;\n",
      );
      writeFileSync(
        join(copy, 'contracts/planted-b.ts'),
        "import type { A } from './planted-a.ts';\nexport type B = A | 2;\n",
      );
    },
    finds: (copy) => /error cycle/.test(dependencyRule(copy).output),
  },
  {
    name: 'an unused export',
    plant: (copy) => appendFileSync(join(copy, 'server/project-root.ts'), '\nexport function nobodyCallsThis() {}\n'),
    finds: (copy) => /nobodyCallsThis/.test(unusedCode(copy).output),
  },
];

/** @returns {{ ok: boolean, output: string }} */
export function checkTheChecks(root) {
  const copy = mkdtempSync(join(tmpdir(), 'zhitu-check-'));
  try {
    for (const path of COPIED) cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const offence of offences) offence.plant(copy);
    const missed = offences.filter((offence) => !offence.finds(copy)).map((offence) => `not found: ${offence.name}`);
    return { ok: missed.length === 0, output: missed.join('\n') };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
