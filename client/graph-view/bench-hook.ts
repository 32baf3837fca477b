/** What a benchmark does with the page besides using its hands; loaded with `?bench=1` in the address only. */
import { act, getState, undo } from '../state/use-store.ts';
import { addToCanvas } from './placement/add-to-canvas.ts';
import { viewportControls } from './viewport.ts';

export interface BenchHook {
  act: typeof act;
  undo: typeof undo;
  getState: typeof getState;
  addToCanvas: typeof addToCanvas;
  controls: typeof viewportControls;
}

declare global {
  interface Window {
    zhituBench?: BenchHook;
  }
}

window.zhituBench = { act, undo, getState, addToCanvas, controls: viewportControls };
