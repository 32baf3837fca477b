/** The last lines of a test run: what failed and what was unsteady, short enough to be read where only the end is kept. */
import { relative } from 'node:path';

const MOST = 12;
const LINES = 6;
const WIDTH = 200;

/**
 * @param {{ part: string, failures: import('./vitest-report.mjs').Failure[],
 *   unsteady: import('./vitest-report.mjs').Failure[] }[]} parts
 * @param {string} root the folder that files are named from
 * @returns {string[]} lines; none when nothing failed
 */
export function recap(parts, root) {
  const of = (which) => parts.flatMap((part) => part[which].map((failure) => ({ part: part.part, ...failure })));
  return [
    ...listed('Unsteady: failed once, passed when it ran again', of('unsteady'), root),
    ...listed('Failed', of('failures'), root),
  ];
}

function listed(heading, failures, root) {
  if (failures.length === 0) return [];
  const shown = failures.slice(0, MOST).flatMap(({ part, file, title, message }) => {
    const place = file.startsWith('/') ? relative(root, file) : file;
    const lines = plain(message)
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.includes('node_modules'));
    return [
      `  ${part}: ${place}: ${title}`,
      ...lines.slice(0, LINES).map((line) => `      ${line.trim().slice(0, WIDTH)}`),
    ];
  });
  const more = failures.length > MOST ? [`  and ${failures.length - MOST} more`] : [];
  return ['', `${heading} (${failures.length}):`, ...shown, ...more];
}

/** Messages carry the colours of the terminal. */
const plain = (text) => text.replaceAll(new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g'), '');
