/** `--param name=value`, as the parameters of a statement. */
import { InvalidArgumentError } from 'commander';
import type { GraphValue } from '../../contracts/graph.ts';
import { graphValue } from '../../contracts/graph.ts';
import { findProtoKey } from '../proto-key.ts';

const ASSIGNMENT = /^\$?([\p{L}_][\p{L}\p{N}_]*)=([\s\S]*)$/u;

const LOST_KEY = 'No parameter and no key can be named __proto__.';

/** For commander: collects repeated options; a later value of the same name wins. */
export function collectParameter(text: string, known: Record<string, GraphValue> = {}): Record<string, GraphValue> {
  const [, name, value] = ASSIGNMENT.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError('It should be name=value, such as kind=Actor or limit=5.');
  }
  if (name === '__proto__') throw new InvalidArgumentError(LOST_KEY);
  return { ...known, [name]: parseValue(value) };
}

/** JSON where the text is JSON (numbers, true, null, lists, "quoted text"), else the text itself. */
function parseValue(text: string): GraphValue {
  if (/^-?(?:0|[1-9]\d*)$/.test(text) && !Number.isSafeInteger(Number(text))) {
    // Past 2^53 a JavaScript number would be another integer.
    return { $type: 'Integer', value: text };
  }
  const value = readJson(text);
  if (findProtoKey(value, '') !== null) throw new InvalidArgumentError(LOST_KEY);
  const parsed = graphValue.safeParse(value);
  return parsed.success ? parsed.data : text;
}

/** The text itself where it is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
