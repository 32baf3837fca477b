/** A running layout in words, with its share and a stop; nothing for the first half second. */
import { useEffect, useState } from 'react';
import { visibleElements } from '../state/selectors.ts';
import { useAppState } from '../state/use-store.ts';
import { useViewport, viewportControls } from './viewport.ts';
import { wordsIn } from './words.ts';

const patience = 500;

export function LayoutProgress() {
  const words = wordsIn(useAppState((state) => state.view.lang));
  const nodes = useAppState((state) => visibleElements(state).nodes.length);
  const progress = useViewport((viewport) => viewport.layoutProgress);
  const running = progress !== null;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [running]);
  if (!running || !late) return null;
  return (
    <div className="layout-progress" role="status">
      <span>{words.arranging(nodes)}</span>
      <progress value={progress} max={1} aria-label={words.arranging(nodes)} />
      <button type="button" onClick={() => viewportControls()?.stopLayout()}>
        {words.stopHere}
      </button>
    </div>
  );
}
