/** What a browser fetches before the first graph, from the manifest of the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_ROOT } from '../server/project-root.ts';
import type { Benchmark } from './measure.ts';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const dist = join(PROJECT_ROOT, 'dist', 'client');

/** The entry with all that it imports at once, without what it loads on demand. */
function firstFiles(): Set<string> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const name of chunk.imports ?? []) visit(manifest[name]);
  };
  for (const chunk of Object.values(manifest)) if (chunk.isEntry) visit(chunk);
  return files;
}

const gzipKb = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1000;

export const bundle: Benchmark = {
  name: 'bundle',
  async run() {
    const files = [...firstFiles()];
    return [
      {
        what: 'JavaScript before the first graph, gzip',
        value: gzipKb(files.filter((file) => file.endsWith('.js'))),
        unit: 'KB',
        budget: 420,
      },
      {
        what: 'CSS before the first graph, gzip',
        value: gzipKb(files.filter((file) => file.endsWith('.css'))),
        unit: 'KB',
        budget: 40,
      },
    ];
  },
};
