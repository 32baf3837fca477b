/** Whether a server speaks Bolt, by its handshake (Bolt protocol specification, "handshake"), without a driver. */
import { connect } from 'node:net';

/** The preamble, then four proposals of versions: 6 and 5 in any minor version. */
const HELLO = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 6, 0, 8, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0]);
const TRY_EVERY_MS = 200;

/** @throws Error when there is no answer in time, or `hasEnded` says that there will be none */
export async function waitForBolt(port: number, timeoutMs: number, hasEnded: () => boolean): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (!(await answersBolt(port))) {
    if (hasEnded()) throw new Error('Neo4j ended while it started');
    if (Date.now() > until) throw new Error(`Neo4j did not answer on port ${port} within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
  }
}

function answersBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(HELLO));
    const end = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('data', (answer) => end(answer.length >= 4 && answer.readUInt32BE(0) !== 0));
  });
}
