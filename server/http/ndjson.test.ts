import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { writeLines } from './ndjson.ts';

const LINE = 'x'.repeat(1024 * 1024);

describe('writeLines', () => {
  let server: Server;
  let made = 0;
  let hasLeft = false;

  async function* manyLines(): AsyncGenerator {
    try {
      for (made = 0; made < 200; made += 1) {
        yield { line: LINE };
        // Gives the socket its turn, as a database would.
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      hasLeft = true;
    }
  }

  async function serve(lines: () => AsyncIterable<unknown>, takenWithinMs?: number): Promise<number> {
    hasLeft = false;
    const app = express();
    app.get('/', async (_request, response) => {
      const controller = new AbortController();
      response.once('close', () => controller.abort());
      await writeLines(response, lines(), controller.signal, takenWithinMs);
    });
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('waits while nobody reads, and leaves the lines when the reader goes away', async () => {
    const port = await serve(manyLines);
    const call = request({ host: '127.0.0.1', port }).end();
    const [response] = await once(call, 'response');
    response.pause();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const madeSoFar = made;
    expect(madeSoFar).toBeGreaterThan(0);
    expect(madeSoFar).toBeLessThan(60);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(made).toBe(madeSoFar);
    call.on('error', () => undefined);
    response.on('error', () => undefined);
    call.destroy();
    await expect.poll(() => hasLeft).toBe(true);
    expect(made).toBeLessThan(60);
  });

  it.each([
    ['in the middle of the lines', manyLines],
    [
      'with one line left to take',
      async function* () {
        for (let made = 0; made < 3; made += 1) yield { line: LINE.repeat(4) };
      },
    ],
  ])('lets go of a reader who never reads, %s', async (_where, lines) => {
    const port = await serve(lines, 300);
    const call = request({ host: '127.0.0.1', port }).end();
    call.on('error', () => undefined);
    const [response] = await once(call, 'response');
    response.on('error', () => undefined);
    response.pause();
    const connections = () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      );
    expect(await connections()).toBe(1);
    await expect.poll(connections, { timeout: 5_000 }).toBe(0);
    call.destroy();
  });

  it('sends each line as soon as it is there', async () => {
    const gate = new EventEmitter();
    const port = await serve(async function* () {
      yield { first: true };
      await once(gate, 'open');
      yield { second: true };
    });
    const response = await fetch(`http://127.0.0.1:${port}`);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('{"first":true}\n');
    gate.emit('open');
    const second = await reader?.read();
    expect(new TextDecoder().decode(second?.value)).toBe('{"second":true}\n');
  });

  it('answers an empty stream as such', async () => {
    const port = await serve(async function* () {
      // nothing
    });
    const response = await fetch(`http://127.0.0.1:${port}`);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});
