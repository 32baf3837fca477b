/** Values of parameters as a person types them, and as they go over the wire. */
import type { GraphValue } from '../../../contracts/graph.ts';
import { integer64 } from '../../../contracts/graph.ts';

export const parameterTypes = ['text', 'number', 'boolean', 'json', 'null'] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** What stands in a field of the form. */
export interface ParameterDraft {
  type: ParameterType;
  text: string;
}

export type ParameterReading = { state: 'set'; value: GraphValue } | { state: 'missing' } | { state: 'wrong' };

const MISSING: ParameterReading = { state: 'missing' };
const WRONG: ParameterReading = { state: 'wrong' };

function readNumber(text: string): ParameterReading {
  if (/^-?\d+$/.test(text)) {
    if (Number.isSafeInteger(Number(text))) return { state: 'set', value: Number(text) };
    return integer64(text) === null ? WRONG : { state: 'set', value: { $type: 'Integer', value: text } };
  }
  const value = Number(text);
  return Number.isFinite(value) ? { state: 'set', value } : WRONG;
}

function readJson(text: string): ParameterReading {
  try {
    // JSON is a value of the wire as it stands; what its tags mean is the server's to check.
    return { state: 'set', value: JSON.parse(text) as GraphValue };
  } catch {
    return WRONG;
  }
}

/** The value of a field. An empty one is missing: an empty text is `""` as JSON. */
export function readParameter(draft: ParameterDraft | undefined): ParameterReading {
  if (draft === undefined) return MISSING;
  if (draft.type === 'null') return { state: 'set', value: null };
  if (draft.text.trim() === '') return MISSING;
  switch (draft.type) {
    case 'text':
      return { state: 'set', value: draft.text };
    case 'number':
      return readNumber(draft.text.trim());
    case 'boolean':
      return draft.text === 'true' || draft.text === 'false' ? { state: 'set', value: draft.text === 'true' } : WRONG;
    case 'json':
      return readJson(draft.text);
  }
}

/** The field that holds a value. */
export function draftOf(value: GraphValue): ParameterDraft {
  if (value === null) return { type: 'null', text: '' };
  if (typeof value === 'string' && value.trim() !== '') return { type: 'text', text: value };
  if (typeof value === 'number') return { type: 'number', text: String(value) };
  if (typeof value === 'boolean') return { type: 'boolean', text: String(value) };
  if (typeof value === 'object' && !Array.isArray(value) && value['$type'] === 'Integer')
    return { type: 'number', text: String(value['value']) };
  return { type: 'json', text: JSON.stringify(value) };
}

export function draftsOf(parameters: Readonly<Record<string, GraphValue>>): Record<string, ParameterDraft> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, draftOf(value)]));
}

/** The values of some parameters, and which of them cannot be sent yet. */
export function readParameters(
  names: readonly string[],
  drafts: Readonly<Record<string, ParameterDraft>>,
): { values: Record<string, GraphValue>; unset: string[] } {
  const values: [string, GraphValue][] = [];
  const unset: string[] = [];
  for (const name of names) {
    const reading = readParameter(Object.hasOwn(drafts, name) ? drafts[name] : undefined);
    if (reading.state === 'set') values.push([name, reading.value]);
    else unset.push(name);
  }
  return { values: Object.fromEntries(values), unset };
}
