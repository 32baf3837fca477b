/** A way to the database that can be cut and mended, so that tests see a server go away and come back. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { neo4jForTests } from './neo4j-for-tests.ts';

export interface BoltProxy {
  /** `bolt://`, since the server would tell drivers its own port. */
  uri: string;
  /** Breaks all connections and refuses further ones. */
  cut: () => Promise<void>;
  /** Takes connections and bytes, and answers nothing. */
  hang: () => void;
  /** Works again. */
  mend: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startBoltProxy(): Promise<BoltProxy> {
  const { hostname, port } = new URL(neo4jForTests().uri.replace(/^\w+(\+\w+)?:/, 'http:'));
  const sockets = new Set<Socket>();
  let hangs = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => {
      if (!hangs) far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!hangs) near.write(bytes);
    });
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port: ownPort } = server.address() as AddressInfo;
  const cut = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    uri: `bolt://127.0.0.1:${ownPort}`,
    cut,
    hang: () => {
      hangs = true;
    },
    mend: async () => {
      hangs = false;
      if (!server.listening) await listen(ownPort);
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
}
