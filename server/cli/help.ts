/** The words that every `--help` shares. */

/** How a person starts a command; also the name in usage lines, so that they can be copied as they stand. */
export const INVOCATION = 'npm run zhitu --';

/** For pipes: without -s, npm writes two lines of its own to standard output. */
export const SILENT_INVOCATION = 'npm run -s zhitu --';

/** Examples below the options: what it does, then the line to copy. */
export function examples(...list: [what: string, line: string][]): string {
  return `\nExamples:\n${list.map(([what, line]) => `  # ${what}\n  ${line}`).join('\n')}\n`;
}

export const EXIT_CODES = '\nExit codes: 0 fine, 1 problems found, 2 wrong use or setting, 3 no database.\n';
