/** Reads JSON bodies: the right type, within the limits of size, values and depth. */
import express from 'express';
import type { RequestHandler } from 'express';
import { findProtoKey } from '../proto-key.ts';
import { RequestError } from './errors.ts';
import { excerpt } from './excerpt.ts';

/** Bytes; room for 5,000 long ids. */
const BODY_LIMIT = 4 * 1024 * 1024;
/** Levels of lists and maps; deeper ones would overflow the stack of whoever walks them. */
const MOST_LEVELS = 100;
/** Values in all lists and maps: many small ones take the server far longer than their bytes tell. */
const MOST_VALUES = 50_000;

/** The handlers in front of an endpoint that takes a body. */
export function jsonBody(): RequestHandler[] {
  return [
    (request, _response, next) => {
      const hasBody =
        request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
      if (hasBody && request.is('application/json') === false) {
        throw new RequestError('unsupported-media-type', 'the body is not application/json');
      }
      next();
    },
    express.json({
      limit: BODY_LIMIT,
      type: 'application/json',
      verify: (_request, _response, bytes, charset) => {
        // In other encodings a byte that looks like a quote may be half of a letter.
        if (charset !== 'utf-8') throw new RequestError('unsupported-media-type', 'the body is not UTF-8');
        const excess = jsonExcess(bytes, { levels: MOST_LEVELS, values: MOST_VALUES });
        if (excess === 'levels') {
          throw new RequestError('bad-request', 'the body nests too deeply', [
            { field: 'body', message: `at most ${MOST_LEVELS} levels of lists and maps` },
          ]);
        }
        if (excess === 'values') {
          throw new RequestError('payload-too-large', 'the body holds too many values', [
            { field: 'body', message: `at most ${MOST_VALUES} values in lists and maps; send them in parts` },
          ]);
        }
      },
    }),
    (request, _response, next) => {
      const field = findProtoKey(request.body, 'body');
      if (field !== null) {
        throw new RequestError('bad-request', 'the body has a key that would be lost', [
          { field: excerpt(field), message: 'no parameter and no key can be named __proto__' },
        ]);
      }
      next();
    },
  ];
}

/** Which limit a JSON text in UTF-8 exceeds, if any; looks at bytes only, so that nothing is made and nothing recurses. */
export function jsonExcess(bytes: Uint8Array, most: { levels: number; values: number }): 'levels' | 'values' | null {
  let depth = 0;
  // Each list or map may hold one value more than it has commas.
  let values = 1;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inString) {
      if (byte === 0x5c) index += 1;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x2c) values += 1;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      values += 1;
      if (depth > most.levels) return 'levels';
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return values > most.values ? 'values' : null;
}
