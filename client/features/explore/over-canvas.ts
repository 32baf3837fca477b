/** What floats over the canvas: it says so with `data-over-canvas`, and is measured where it is. */

interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Boxes in pixels from the top left corner of the canvas; details that lie over it count too. */
export function boxesOverCanvas(stage: HTMLElement | null): Box[] {
  if (stage === null) return [];
  const own = stage.getBoundingClientRect();
  const over = [...stage.querySelectorAll('[data-over-canvas]'), ...document.querySelectorAll('#panel')];
  return over.flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const seen = right > own.left && left < own.right && bottom > own.top && top < own.bottom && right > left;
    return seen ? [{ x1: left - own.left, y1: top - own.top, x2: right - own.left, y2: bottom - own.top }] : [];
  });
}
