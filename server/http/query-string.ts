/** Reads the query of an address. Node's own parser takes what is not percent-encoded UTF-8 for some other text. */
import type { ParsedUrlQuery } from 'node:querystring';
import { parse } from 'node:querystring';
import { excerpt } from './excerpt.ts';
import type { FieldError } from './errors.ts';
import { RequestError } from './errors.ts';

/**
 * Repeated keys become lists, and nothing nests: the contract refuses what it does not know.
 * @param text without the question mark
 * @throws RequestError `bad-request`, which names the parameters whose escapes are broken
 */
export function parseQuery(text: string | null | undefined): ParsedUrlQuery {
  const pairs = (text ?? '').split('&');
  const broken = pairs.flatMap((pair) => (decoded(pair) === null ? [fieldOf(pair)] : []));
  if (broken.length > 0) throw new RequestError('bad-request', "the query can't be decoded", broken.slice(0, 20));
  return parse(text ?? '');
}

function fieldOf(pair: string): FieldError {
  const key = decoded(pair.split('=', 1)[0] ?? '');
  return {
    field: key === null || key === '' ? 'query' : excerpt(`query.${key}`),
    message: 'not percent-encoded UTF-8; a per cent sign itself is %25',
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
