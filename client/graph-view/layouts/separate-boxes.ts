/** Moves boxes apart that overlap, by as little as possible: a layout knows circles, but names are wide and flat. */
export interface LooseBox {
  /** Centre of the node; the box reaches from it by these pixels. */
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Stays where it is. */
  pinned: boolean;
}

const rounds = 80;
/** Pixels between boxes. */
const gap = 4;

/** Parts two boxes along the way that is shorter; true where they overlapped. */
function part(one: LooseBox, other: LooseBox): boolean {
  const across = Math.min(one.x + one.right - other.x + other.left, other.x + other.right - one.x + one.left) + gap;
  const down = Math.min(one.y + one.bottom - other.y + other.top, other.y + other.bottom - one.y + one.top) + gap;
  if (across <= 0 || down <= 0 || (one.pinned && other.pinned)) return false;
  const share = one.pinned ? 0 : other.pinned ? 1 : 0.5;
  if (across < down) {
    const towards = one.x + (one.right - one.left) / 2 <= other.x + (other.right - other.left) / 2 ? -1 : 1;
    one.x += towards * across * share;
    other.x -= towards * across * (1 - share);
  } else {
    const towards = one.y + (one.bottom - one.top) / 2 <= other.y + (other.bottom - other.top) / 2 ? -1 : 1;
    one.y += towards * down * share;
    other.y -= towards * down * (1 - share);
  }
  return true;
}

/** Changes the centres in place. A canvas too crowded for it is left a little crowded. */
export function separateBoxes(boxes: readonly LooseBox[]): void {
  const widest = Math.max(0, ...boxes.map(({ left, right }) => left + right)) + gap;
  for (let round = 0; round < rounds; round += 1) {
    const ordered = boxes.toSorted((a, b) => a.x - a.left - (b.x - b.left));
    let moved = false;
    for (const [index, one] of ordered.entries())
      for (let next = index + 1; next < ordered.length; next += 1) {
        const other = ordered[next];
        if (!other || other.x - other.left > one.x - one.left + 2 * widest) break;
        if (part(one, other)) moved = true;
      }
    if (!moved) return;
  }
}
