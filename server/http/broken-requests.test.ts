/** What Node gives up before the application sees it, on a bare socket: `fetch` sends none of it. */
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { answerBrokenRequests } from './broken-requests.ts';

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

async function serve(application: RequestListener, timeouts = {}): Promise<number> {
  const server = createServer(timeouts, application);
  answerBrokenRequests(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ending.push(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return (server.address() as AddressInfo).port;
}

/** All that comes back until the server ends the connection. @param more is sent with the first bytes of an answer */
async function talk(port: number, first: string, more?: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    if (said === '' && more !== undefined) socket.write(more);
    said += text;
  });
  // A reset is one way of ending it.
  socket.on('error', () => {});
  socket.write(first);
  await once(socket, 'close');
  return said;
}

it('answers what is not HTTP with a problem, and ends the connection', async () => {
  const port = await serve((_request, response) => void response.end('never'));
  const said = await talk(port, 'garbage\r\n\r\n');
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    code: 'bad-request',
    errors: [{ field: 'request', message: 'this is not HTTP' }],
  });
});

it('writes nothing into an answer that has begun', async () => {
  const port = await serve((_request, response) => void response.write('{"header":{}}\n'));
  const said = await talk(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n', 'garbage\r\n\r\n');
  expect(said).toContain('{"header":{}}\n');
  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
});

it('takes a connection on which answers have ended for one that can still be answered', async () => {
  const port = await serve((_request, response) => void response.end('done'));
  const said = await talk(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'garbage\r\n\r\n');
  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
});

it('says 408 to a call that does not arrive in time, and ends the connection of one that goes on', async () => {
  const port = await serve(() => {}, { requestTimeout: 100, headersTimeout: 100, connectionsCheckingInterval: 20 });
  for (const head of ['GET / HTTP/1.1\r\nHost: x\r\n', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{']) {
    const said = await talk(port, head);
    expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'request-timeout', status: 408 });
  }
});
