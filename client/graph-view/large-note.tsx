/** One quiet line about what a large canvas leaves out, and where it comes back. */
import { presentElements, visibleElements } from '../state/selectors.ts';
import { useAppState } from '../state/use-store.ts';
import { plainElements } from './elements/build-elements.ts';
import { detailAt } from './styles/detail.ts';
import { richElements } from './styles/stylesheet.ts';
import { useViewport } from './viewport.ts';
import { wordsIn } from './words.ts';

export function LargeNote() {
  const words = wordsIn(useAppState((state) => state.view.lang));
  const shown = useAppState((state) => visibleElements(state).nodes.length);
  const all = useAppState((state) => presentElements(state).nodes.length);
  const lines = useAppState((state) => visibleElements(state).relationships.length);
  const arranging = useViewport((viewport) => viewport.layoutProgress !== null);
  const nameless = useViewport((viewport) => detailAt(viewport.zoom, shown).namesWhereRoom > 1);
  if (arranging || shown + lines <= richElements) return null;
  const plain = shown + lines > plainElements;
  if (!nameless && !plain) return null;
  return <p className="large-note">{words.large(shown, all, nameless ? 'names' : 'arrows')}</p>;
}
