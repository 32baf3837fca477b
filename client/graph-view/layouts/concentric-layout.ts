/** Rings around one node: whoever is one step away on the first, two steps on the second; the unconnected outside. */
import { finishPlaces } from './finish-places.ts';
import { boxOf, neighboursOf } from './layout.ts';
import type { LayoutInput, LayoutNode, LayoutRun } from './layout.ts';

/** Pixels between rings, and between boxes on a ring. */
const ringGap = 56;
const boxGap = 10;
/** Names are wide and flat, and so are most screens: rings are as much wider than tall. */
const stretch = 1.3;

/** Steps from the centre by id; what cannot be reached is not in it. */
function stepsFrom(centre: string, neighbours: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const steps = new Map([[centre, 0]]);
  const queue = [centre];
  for (const id of queue)
    for (const next of neighbours.get(id) ?? []) {
      if (steps.has(next)) continue;
      steps.set(next, (steps.get(id) ?? 0) + 1);
      queue.push(next);
    }
  return steps;
}

/** Room that a node takes along its ring, in pixels of a circle before the stretch. */
function spanOf(node: LayoutNode): number {
  const { left, right, top, bottom } = boxOf(node);
  return ((left + right) / stretch + top + bottom) / 2 + boxGap;
}

function meanAngle(angles: readonly number[]): number | null {
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  return Math.hypot(x, y) < 1e-9 ? null : Math.atan2(y, x);
}

interface Ringed {
  node: LayoutNode;
  /** Where it would like to be: beside those it belongs to. */
  wish: number;
}

/** Angles in the order of the wishes, each with the room it needs, turned so that the wishes are met best. */
function spread(ring: readonly Ringed[]): Map<string, number> {
  const ordered = [...ring].toSorted((a, b) => a.wish - b.wish || (a.node.id < b.node.id ? -1 : 1));
  const whole = ordered.reduce((sum, { node }) => sum + spanOf(node), 0);
  let at = 0;
  const given = ordered.map(({ node, wish }) => {
    const span = (spanOf(node) / whole) * 2 * Math.PI;
    at += span;
    return { id: node.id, wish, angle: at - span / 2 };
  });
  const turn = meanAngle(given.map(({ wish, angle }) => wish - angle)) ?? 0;
  return new Map(given.map(({ id, angle }) => [id, angle + turn]));
}

/** The most connected node, where the reader has chosen none. */
function busiest(neighbours: ReadonlyMap<string, readonly string[]>): string {
  let best = '';
  for (const [id, others] of neighbours)
    if (best === '' || others.length > (neighbours.get(best)?.length ?? 0)) best = id;
  return best;
}

function ringPlaces(input: LayoutInput): Map<string, { x: number; y: number }> {
  const neighbours = neighboursOf(input);
  const byId = new Map(input.nodes.map((node) => [node.id, node]));
  const centre = byId.get(input.around ?? '') ?? byId.get(busiest(neighbours));
  if (!centre) return new Map();
  const steps = stepsFrom(centre.id, neighbours);
  const most = Math.max(...steps.values());
  const rings: LayoutNode[][] = [];
  for (const node of input.nodes) (rings[steps.get(node.id) ?? most + 1] ??= []).push(node);
  const places = new Map([[centre.id, { x: centre.x, y: centre.y }]]);
  const angles = new Map<string, number>();
  const own = boxOf(centre);
  let reach = Math.max(own.top, own.bottom, own.left, own.right);
  for (const [step, ring = []] of rings.entries()) {
    if (step === 0 || ring.length === 0) continue;
    const height = Math.max(...ring.map((node) => boxOf(node).top + boxOf(node).bottom));
    const least = reach + ringGap + height / 2;
    const need = ring.reduce((sum, node) => sum + spanOf(node), 0);
    // A crowded ring becomes several close to each other, filled in turn, so that neighbours stay at similar angles.
    const tracks = Math.max(1, Math.ceil(Math.sqrt(need / (2 * Math.PI * least) + 0.25) - 0.4));
    const pitch = height + boxGap;
    const radius = Math.max(least, need / tracks / (2 * Math.PI) - ((tracks - 1) * pitch) / 2);
    const turned = spread(
      ring.map((node) => {
        const inner = (neighbours.get(node.id) ?? []).flatMap((id) => angles.get(id) ?? []);
        const wish = meanAngle(inner) ?? Math.atan2(node.y - centre.y, node.x - centre.x);
        return { node, wish };
      }),
    );
    for (const [index, [id, angle]] of [...turned].entries()) {
      const distance = radius + (index % tracks) * pitch;
      angles.set(id, angle);
      places.set(id, {
        x: centre.x + Math.cos(angle) * distance * stretch,
        y: centre.y + Math.sin(angle) * distance,
      });
    }
    reach = radius + (tracks - 1) * pitch + height / 2;
  }
  return places;
}

export function startConcentricLayout(input: LayoutInput): LayoutRun {
  let places: ReturnType<typeof ringPlaces> | null = null;
  return {
    advance() {
      places = ringPlaces(input);
      return 1;
    },
    result() {
      const placeOf = (node: LayoutNode) => places?.get(node.id) ?? { x: node.x, y: node.y };
      return { positions: finishPlaces(input.nodes, placeOf, { shift: false, separate: true }), axis: null };
    },
  };
}
