/** Requests that Node gives up before the application sees them whole: no HTTP at all, a head too long, a body too slow. */
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError, toProblem } from './errors.ts';

const LINGER_MS = 1_000;

/**
 * Answers them like any other wrong call, with a problem that says what is wrong. Node itself would say nothing. Where an
 * answer has begun on the same connection, anything more would become part of it: the connection ends, as Node ends it.
 */
export function answerBrokenRequests(server: Server): void {
  const underWay = new WeakMap<Duplex, Set<ServerResponse>>();
  server.prependListener('request', ({ socket }, response) => {
    const responses = underWay.get(socket) ?? new Set();
    underWay.set(socket, responses.add(response));
    response.once('close', () => responses.delete(response));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const hasBegun = [...(underWay.get(socket) ?? [])].some((response) => response.headersSent);
    if (error.code === 'ECONNRESET' || !socket.writable || hasBegun) {
      socket.destroy();
      return;
    }
    const problem = toProblem(explain(error));
    const body = JSON.stringify(problem);
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${problem.status === 408 ? 'Request Timeout' : 'Bad Request'}`,
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Cache-Control: no-store',
        'X-Content-Type-Options: nosniff',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
    // Whoever reads gets the answer first; whoever only sends would keep the connection.
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  });
}

function explain({ code }: NodeJS.ErrnoException): RequestError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new RequestError('request-timeout', 'the request came too slowly');
  const message =
    code === 'HPE_HEADER_OVERFLOW'
      ? 'the address and the headers are too long; shorten the text or the list'
      : 'this is not HTTP';
  return new RequestError('bad-request', message, [{ field: 'request', message }]);
}
