/** Runs layouts off the main thread, a slice at a time, so that a stop or a newer request is heard at once. */
import type { LayoutReply, LayoutRequest } from './layout-messages.ts';
import { layouts } from './layouts.ts';
import type { LayoutRun } from './layout.ts';

const sliceMilliseconds = 60;

let current: { run: number; layout: LayoutRun } | null = null;

function reply(message: LayoutReply): void {
  self.postMessage(message);
}

function advance(run: number): void {
  if (current === null || current.run !== run) return;
  const progress = current.layout.advance(sliceMilliseconds);
  if (progress >= 1) finish();
  else {
    reply({ run, progress });
    // A task of its own lets messages in between.
    setTimeout(() => advance(run), 0);
  }
}

function finish(): void {
  if (current === null) return;
  reply({ run: current.run, result: current.layout.result() });
  current = null;
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  if ('stop' in data) {
    if (current?.run === data.run) finish();
    return;
  }
  current = { run: data.run, layout: layouts[data.name](data.input) };
  advance(data.run);
});
