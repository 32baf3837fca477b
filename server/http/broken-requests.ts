/** Requests that Node gives up before the application sees them: a head that is too long, or no HTTP at all. */
import type { Server } from 'node:http';
import { RequestError, toProblem } from './errors.ts';

/** Answers them like any other wrong call: 400 with a problem that says what is wrong. Node itself would say nothing. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const message =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? 'the address and the headers are too long; shorten the text or the list'
        : 'this is not HTTP';
    const problem = toProblem(new RequestError('bad-request', message, [{ field: 'request', message }]));
    const body = JSON.stringify(problem);
    socket.end(
      [
        'HTTP/1.1 400 Bad Request',
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Cache-Control: no-store',
        'X-Content-Type-Options: nosniff',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}
