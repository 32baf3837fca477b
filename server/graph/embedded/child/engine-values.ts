/** Values of the contracts as parameters of the engine. */
import type { GraphValue, TaggedValue } from '../../../../contracts/graph.ts';
import { integer64, isTagged } from '../../../../contracts/graph.ts';
import { EngineError } from '../engine-errors.ts';

type EngineParameter =
  null | boolean | number | bigint | string | Date | Buffer | EngineParameter[] | { [key: string]: EngineParameter };

export function toEngineParameters(parameters: Record<string, GraphValue>): Record<string, EngineParameter> {
  return entries(parameters, 'a parameter');
}

/** @throws EngineError `semantic` for what can't be a parameter: a node, an integer past 64 bits, a broken tag */
export function toEngineValue(value: GraphValue): EngineParameter {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toEngineValue);
  return isTagged(value) ? fromTag(value) : entries(value, 'a map');
}

function fromTag(value: TaggedValue): EngineParameter {
  switch (value.$type) {
    case 'Integer':
      return integer(value.value);
    case 'Float':
      return Number(value.value);
    case 'Bytes':
      return Buffer.from(value.value, 'base64');
    case 'Map':
      return entries(value.value, 'a map');
    case 'Date':
      return { $date: value.value };
    case 'Duration':
      return { $duration: value.value };
    case 'LocalDateTime':
      return localDateTime(value.value);
    case 'Time':
    case 'LocalTime':
      return { $time: value.value };
    case 'DateTime':
      // The engine would take it for a plain map, and say nothing.
      if (value.value.includes('[')) throw unable('a DateTime with a named zone');
      return { $zoned_datetime: value.value };
    default:
      throw unable(`a value of the type ${value.$type}`);
  }
}

function unable(what: string): EngineError {
  return new EngineError({ code: 'semantic', message: `${what} can't be a parameter of the built-in database` });
}

function entries(map: { [key: string]: GraphValue }, place: string): { [key: string]: EngineParameter } {
  const converted: { [key: string]: EngineParameter } = {};
  for (const [key, item] of Object.entries(map)) {
    // The engine's client would drop it without a word.
    if (key === '__proto__') throw new EngineError({ code: 'semantic', message: `${place} can't be named __proto__` });
    if (key.includes('\0'))
      throw new EngineError({ code: 'semantic', message: `${place} can't hold the character NUL` });
    converted[key] = toEngineValue(item);
  }
  return converted;
}

function integer(digits: string): bigint {
  const value = integer64(digits);
  if (value === null) {
    throw new EngineError({ code: 'semantic', message: `not an integer of 64 bits: ${digits.slice(0, 40)}` });
  }
  return value;
}

function localDateTime(text: string): Date {
  const date = new Date(`${text}Z`);
  if (Number.isNaN(date.getTime())) {
    throw new EngineError({ code: 'semantic', message: `not a local date and time: ${text.slice(0, 40)}` });
  }
  return date;
}
