/** Reads JSON bodies: the right type, within the limit, and not nested beyond reason. */
import express from 'express';
import type { RequestHandler } from 'express';
import { RequestError } from './errors.ts';

/** Bytes; room for 5,000 long ids. */
const BODY_LIMIT = 4 * 1024 * 1024;
/** Levels of lists and maps; deeper ones would overflow the stack of whoever walks them. */
const MOST_LEVELS = 100;

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
      verify: (_request, _response, bytes) => {
        if (nestsDeeperThan(bytes, MOST_LEVELS)) {
          throw new RequestError('bad-request', 'the body nests too deeply', [
            { field: 'body', message: `at most ${MOST_LEVELS} levels of lists and maps` },
          ]);
        }
      },
    }),
  ];
}

/** Whether JSON text nests more than `levels`; looks at bytes only, so that nothing recurses. */
export function nestsDeeperThan(bytes: Uint8Array, levels: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inString) {
      if (byte === 0x5c) index += 1;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > levels) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}
