/** The page's side of the layout worker: one worker for the life of the page, one layout at a time. */
import type { LayoutInput, LayoutResult } from './layout.ts';
import type { LayoutReply, LayoutRequest } from './layout-messages.ts';
import type { LayoutName } from './layout-names.ts';

export interface LayoutListener {
  /** @param share from 0 to 1 */
  onProgress: (share: number) => void;
  /** Also after `stop`, with what there is. Not called when a newer layout took over. */
  onDone: (result: LayoutResult) => void;
  onError: (error: Error) => void;
}

let worker: Worker | null = null;
let listener: LayoutListener | null = null;
let run = 0;

function ensureWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
    if (data.run !== run || listener === null) return;
    if ('progress' in data) {
      listener.onProgress(data.progress);
      return;
    }
    const { onDone } = listener;
    listener = null;
    onDone(data.result);
  });
  worker.addEventListener('error', (event) => {
    listener?.onError(new Error(`The layout worker failed: ${event.message}`));
    listener = null;
    worker?.terminate();
    worker = null;
  });
  return worker;
}

function send(message: LayoutRequest): void {
  ensureWorker().postMessage(message);
}

/** Starts a layout; one that is still running is given up. */
export function runLayout(name: LayoutName, input: LayoutInput, next: LayoutListener): void {
  run += 1;
  listener = next;
  send({ run, name, input });
}

/** Ends the running layout early; `onDone` gets the positions so far. */
export function stopLayout(): void {
  if (listener !== null) send({ run, stop: true });
}
