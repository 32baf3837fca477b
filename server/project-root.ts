/** Where the project's own files (`cypher/`, `data/`, the built page) lie, from the sources and from `dist/` alike. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${start}: run Zhitu from its own folder`);
  }
}

/** Relative paths of the settings start here, wherever the program was started: all of it must mean the same files. */
export function fromProjectRoot(path: string): string {
  return resolve(PROJECT_ROOT, path);
}

/** The product's version as package.json has it. */
export function productVersion(): string {
  const contents: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  const hasVersion = typeof contents === 'object' && contents !== null && 'version' in contents;
  return hasVersion ? String(contents.version) : 'unknown';
}
