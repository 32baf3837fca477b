/** One of the two YAML files of a dataset, with the line of everything that is wrong with it. */
import { LineCounter, isAlias, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod/mini';
import type { DatasetProblem } from './dataset-problem.ts';
import { decodeUtf8 } from './json-lines.ts';
import { checkShape, isTooDeep, TOO_DEEP } from './record-shape.ts';

/** Nodes that aliases may stand for in all: a few lines can otherwise mean more than a machine holds. */
const MOST_ALIASES = 100;

/** Null when it can't be used; `problems` then says why. */
export function readYaml<T extends z.ZodMiniType>(
  bytes: Uint8Array,
  file: string,
  schema: T,
  problems: DatasetProblem[],
): z.infer<T> | null {
  const report = (line: number | undefined, message: string, hint: string): null => {
    problems.push({ severity: 'error', file, line, message, hint });
    return null;
  };
  const text = decodeUtf8(bytes);
  if (text === null) return report(undefined, 'the file is not valid UTF-8', 'save the file as UTF-8');
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) => (offset === undefined ? undefined : lines.linePos(offset).line);
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) {
    const reason = error.message.split('\n')[0] ?? error.message;
    // What follows such an error in the list only follows from it.
    if (reason.includes('call stack')) return report(lineAt(error.pos[0]), TOO_DEEP.message, TOO_DEEP.hint);
    report(lineAt(error.pos[0]), `not YAML: ${reason}`, 'correct the line; YAML hangs on its indentation');
  }
  if (document.errors.length > 0) return null;
  const value = toPlain(document);
  if (value.kind === 'aliases') {
    return report(lineAt(lastAlias(document)), 'its aliases (*) stand for too many values', 'write the values out');
  }
  if (value.kind === 'deep') return report(lineAt(offsetOf(document, value.path)), TOO_DEEP.message, TOO_DEEP.hint);
  const result = checkShape(schema, value.value);
  if (result.ok) return result.value;
  for (const { path, message, hint } of result.issues) report(lineAt(offsetOf(document, path)), message, hint);
  return null;
}

type PlainValue = { kind: 'value'; value: unknown } | { kind: 'aliases' } | { kind: 'deep'; path: string[] };

function toPlain(document: Document): PlainValue {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return isTooDeep(value) ? { kind: 'deep', path: pathOfDepth(value) } : { kind: 'value', value };
  } catch (error) {
    if (error instanceof ReferenceError) return { kind: 'aliases' };
    if (error instanceof RangeError) return { kind: 'deep', path: [] };
    throw error;
  }
}

/** The key at the top below which it goes too deep. */
function pathOfDepth(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).find(([, item]) => isTooDeep(item, 1));
  return found === undefined ? [] : [found[0]];
}

function lastAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, (_, node) => {
    if (isAlias(node)) offset = node.range?.[0];
  });
  return offset;
}

/** Offset of the node at `path`, or of the closest one around it. */
function offsetOf(document: Document, path: (string | number)[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const [start] = node.range;
      if (typeof start === 'number') return start;
    }
  }
  return undefined;
}
