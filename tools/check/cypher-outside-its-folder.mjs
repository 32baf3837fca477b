/** Cypher text belongs in `cypher/`: finds statements in the sources of the server; tests and examples of a help apart. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const STATEMENT = /["'`][^"'`]*\b(?:MATCH\s*\(|MERGE\s*\(|CREATE\s*\(|UNWIND\s+\$|DETACH\s+DELETE|OPTIONAL\s+MATCH)/;

/** @returns {string[]} one line a finding */
export function cypherOutsideItsFolder(root) {
  return readdirSync(join(root, 'server'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\.(test|suite)\.ts$|[/\\]testing[/\\]/.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          STATEMENT.test(line) && !/^\s*(\*|\/\/)|INVOCATION\}/.test(line)
            ? [`${file}:${index + 1}: ${line.trim()}`]
            : [],
        ),
    );
}
