/** Reading JSON Lines as editors and scripts leave them: BOM, CRLF and blank lines are fine, bad lines are reported. */
import type { DatasetProblem } from './dataset-problem.ts';

export interface JsonLine {
  /** From 1. */
  line: number;
  value: unknown;
}

const NEW_LINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Every line that holds JSON, and a problem for every one that should and doesn't. `file` is for the messages. */
export function readJsonLines(bytes: Uint8Array, file: string): { lines: JsonLine[]; problems: DatasetProblem[] } {
  const lines: JsonLine[] = [];
  const problems: DatasetProblem[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    const report = (message: string, hint: string): void => {
      problems.push({ severity: 'error', file, line, message, hint });
    };
    const text = decode(decoder, bytes.subarray(start, end));
    start = end + 1;
    if (text === null) {
      report('the line is not valid UTF-8', 'save the file as UTF-8');
      continue;
    }
    if (text.trim() === '') continue;
    try {
      lines.push({ line, value: JSON.parse(text) });
    } catch (error) {
      report(`the line is not JSON: ${reasonOf(error)}`, 'write one JSON object a line, without a comma after it');
    }
  }
  return { lines, problems };
}

/** Text of a whole file. @returns null when it is not UTF-8 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  return decode(new TextDecoder('utf-8', { fatal: true }), bytes);
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
