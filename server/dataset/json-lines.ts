/** Reading JSON Lines as editors and scripts leave them: BOM, CRLF and blank lines are fine, bad lines are reported. */
import type { DatasetProblem } from './dataset-problem.ts';

export type JsonLine =
  | { problem: null; /** From 1. */ line: number; value: unknown }
  /** A line that should hold JSON and doesn't. */
  | { problem: DatasetProblem };

const NEW_LINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Every line that is not blank. `file` is for the messages. */
export function* readJsonLines(bytes: Uint8Array, file: string): Generator<JsonLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    const text = decode(decoder, bytes.subarray(start, end));
    start = end + 1;
    if (text === null) {
      const hint = 'save the file as UTF-8';
      yield { problem: { severity: 'error', file, line, message: 'the line is not valid UTF-8', hint } };
    } else if (text.trim() !== '') yield parseLine(text, file, line);
  }
}

function parseLine(text: string, file: string, line: number): JsonLine {
  try {
    return { problem: null, line, value: JSON.parse(text) };
  } catch (error) {
    const message = `the line is not JSON: ${reasonOf(error)}`;
    const hint = 'write one JSON object a line, without a comma after it';
    return { problem: { severity: 'error', file, line, message, hint } };
  }
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
