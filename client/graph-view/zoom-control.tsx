/** Zoom out, the zoom in percent (press: back to 100 %), zoom in. */
import { useAppState } from '../state/use-store.ts';
import { useViewport, viewportControls } from './viewport.ts';
import { wordsIn } from './words.ts';

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden>
      <path d={d} />
    </svg>
  );
}

export function ZoomControl() {
  const words = wordsIn(useAppState((state) => state.view.lang));
  const percent = useViewport((viewport) => Math.round(viewport.zoom * 100));
  return (
    <div className="zoom-control" role="group" aria-label={words.zoom}>
      <button
        type="button"
        aria-label={words.zoomOut}
        title={words.zoomOut}
        onClick={() => viewportControls()?.zoomOut()}
      >
        <Sign d="M5.5 12h13" />
      </button>
      <button
        type="button"
        className="zoom-control-percent"
        title={words.zoomReset}
        aria-label={`${percent}%, ${words.zoomReset}`}
        onClick={() => viewportControls()?.zoomTo(1)}
      >
        {percent}%
      </button>
      <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => viewportControls()?.zoomIn()}>
        <Sign d="M12 5.5v13M5.5 12h13" />
      </button>
    </div>
  );
}
