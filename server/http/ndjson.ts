/** Answers that arrive line by line: one JSON value a line, sent as soon as it is there. */
import { once } from 'node:events';
import type { Response } from 'express';

/** Longest wait for a client to take one batch of lines, or the last of them. */
const TAKEN_WITHIN_MS = 30_000;

/**
 * Writes each value as a line and waits where the client reads slowly. The first value is awaited before the head goes
 * out, so that what fails until then is a plain problem response with its status.
 * A client that does not take what is there within `takenWithinMs` is let go: its connection is cut, which ends the work
 * in the database as any other leaving does.
 * @throws whatever the lines throw before the first one; later failures have to arrive as lines of their own
 */
export async function writeLines(
  response: Response,
  lines: AsyncIterable<unknown>,
  signal: AbortSignal,
  takenWithinMs = TAKEN_WITHIN_MS,
): Promise<void> {
  let started = false;
  for await (const line of lines) {
    if (!started) {
      startStream(response);
      started = true;
    }
    if (signal.aborted) break;
    if (!response.write(`${JSON.stringify(line)}\n`)) await drained(response, signal, takenWithinMs);
  }
  if (!started) startStream(response);
  response.end();
  letGoUnless(response, 'close', takenWithinMs);
}

/** Cuts the connection when `event` does not come in time. */
function letGoUnless(response: Response, event: 'drain' | 'close', withinMs: number): void {
  const timer = setTimeout(() => response.destroy(), withinMs).unref();
  response.once(event, () => clearTimeout(timer));
}

function startStream(response: Response): void {
  response.status(200).set({
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': 'no-store',
    // Proxies in front would otherwise collect the lines.
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
}

async function drained(response: Response, signal: AbortSignal, withinMs: number): Promise<void> {
  letGoUnless(response, 'drain', withinMs);
  try {
    await once(response, 'drain', { signal });
  } catch {
    // The client went away: the loop sees the signal and leaves, which ends the work in the database.
  }
}
