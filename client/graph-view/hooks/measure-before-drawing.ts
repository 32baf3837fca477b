/**
 * Measures what changed in one go before it is drawn. By itself Cytoscape asks for the box of each element while it
 * draws, finds it out of date, and so marks all it has just drawn as changed: the next frame works everything out a
 * second time, and textures that were drawn a moment ago are thrown away.
 */
import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';

/** Parts of the canvas renderer that are not in the published types. */
interface MeasuringRenderer {
  /** The next frame is not drawn; what was asked for is drawn with the one after it. */
  skipFrame?: boolean;
  /** Calls before each frame with the elements whose looks or places changed, once their styles are up to date. */
  onUpdateEleCalcs?: (call: (willDraw: boolean, changed: CollectionReturnValue) => void) => void;
}

/** What the renderer notes on an element: whether what it worked out for the drawing still holds. */
interface Noted {
  _private?: { rstyle?: { clean: boolean; cleanConnected: boolean } };
}

function notedOf(element: unknown) {
  // oxlint-disable-next-line no-underscore-dangle -- the library's name for it
  return (element as Noted)._private?.rstyle;
}

/** Works out shapes, labels, lines and boxes of elements, as the drawing needs them. */
function measure(elements: CollectionReturnValue): void {
  elements.boundingBox();
  // Asking for a box marks its element as changed, although nothing has changed since.
  for (const element of elements.toArray()) {
    const noted = notedOf(element);
    if (noted) noted.clean = noted.cleanConnected = true;
  }
}

function rendererOf(cy: Core): MeasuringRenderer {
  // `renderer()` is part of the instance but not of the published types.
  return (cy as unknown as { renderer: () => MeasuringRenderer }).renderer();
}

export function measureBeforeDrawing(cy: Core): void {
  rendererOf(cy).onUpdateEleCalcs?.((willDraw, changed) => {
    if (!willDraw) return;
    // Where only a colour or an opacity changed, every box still holds.
    const stale = changed.filter((element) => notedOf(element)?.clean !== true);
    if (stale.nonempty()) measure(stale);
  });
}

/**
 * Works out how elements look without drawing them.
 *
 * @param draw whether the next frame draws all that is there
 */
export function measureUndrawn(cy: Core, elements: CollectionReturnValue, draw: boolean): void {
  // A changed style is looked up when it is needed: until then the library takes what it worked out before for good.
  for (const element of elements.toArray()) {
    const noted = notedOf(element);
    if (noted) noted.clean = noted.cleanConnected = false;
  }
  measure(elements);
  rendererOf(cy).skipFrame = !draw;
}

/** Leaves out the next frame: what it would draw is not worked out yet. */
export function drawLater(cy: Core): void {
  rendererOf(cy).skipFrame = true;
}

/** Adds elements, and the same. */
export function addUndrawn(cy: Core, definitions: ElementDefinition[], draw: boolean): void {
  measureUndrawn(cy, cy.add(definitions), draw);
}
