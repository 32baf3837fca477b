/**
 * Places for new nodes near the node they came from: free slots, the nearest first, towards the emptiest side and out of
 * the ring of what is drawn, those of one phrase side by side. What is on the canvas does not move, and no box (node or
 * name) overlaps another. Pure geometry in layout pixels.
 */
import type { LabelSide, Placement, Point } from '../../state/graph.ts';
import { BoxGrid } from '../labels/box-grid.ts';
import { grow, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { depthIn } from './hull.ts';
import { mapLines } from './line-map.ts';

export interface Newcomer {
  id: string;
  /** Boxes of node and name around a centre, for a name on this side. */
  boxes: (at: Point, side: LabelSide) => Box[];
  /** Newcomers of one group (a phrase) stand side by side. */
  group?: string | undefined;
}

export interface PlacementInput {
  /** Boxes of everything drawn. */
  obstacles: readonly Box[];
  /** Lines that new nodes had better not cover. */
  lines: readonly (readonly [Point, Point])[];
  origin: Point;
  /** Half the size of the origin. */
  originRadius: number;
  /** Most important first: they get the nearest places. */
  newcomers: readonly Newcomer[];
  /** What the reader sees; places outside cost more. */
  seen?: Box | undefined;
  /** What floats over the canvas; places under it cost more. */
  covered?: readonly Box[] | undefined;
  /** Around what is drawn but for the origin (`outlineOf`): the lines of newcomers are to lead out of it. */
  outline?: readonly Point[] | undefined;
}

const margin = 5;
const firstRing = 78;
const ringStep = 27;
const arcStep = 34;
const sectors = 24;
/** Pixels that an obstacle's sector, a covered line and a place out of sight count as. */
const crowdCost = 130;
const lineCost = 150;
const nameAway = 32;
const unseenCost = 80;
const coveredCost = 60;
/** What a place among the nodes that are there costs, and each pixel of its depth. */
const insideCost = 90;
const depthCost = 1.2;
const mostInsideCost = 330;
/** What a radian between newcomers of one phrase costs. */
const groupCost = 90;
/** Newcomers nearer to each other than this are crammed. */
const crammed = 96;
/** Half the width of a node, for lines that would pass it. */
const passing = 26;
/** What each node costs that the line to the new one would run through. */
const throughCost = 110;
/** Things farther away than this say nothing about how crowded a side is. */
const crowdReach = 420;

interface Slot extends Point {
  side: LabelSide;
  cost: number;
  dead: boolean;
}

function sectorOf(angle: number): number {
  return ((Math.floor((angle / (2 * Math.PI)) * sectors) % sectors) + sectors) % sectors;
}

/** How crowded each side of the origin is, 0 to 1, smoothed over neighbouring sectors. */
function crowding({ obstacles, lines, origin, originRadius }: PlacementInput): number[] {
  const raw = Array.from({ length: sectors }, () => 0);
  const count = (at: Point, weight: number) => {
    const [dx, dy] = [at.x - origin.x, at.y - origin.y];
    const distance = Math.hypot(dx, dy);
    if (distance < originRadius || distance > crowdReach) return;
    const sector = sectorOf(Math.atan2(dy, dx));
    raw[sector] = (raw[sector] ?? 0) + weight * (1 - distance / crowdReach);
  };
  for (const box of obstacles) count({ x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }, 1);
  for (const [from, to] of lines)
    for (const share of [0.25, 0.5, 0.75])
      count({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 0.5);
  const at = (index: number) => raw[(index + sectors) % sectors] ?? 0;
  const smooth = raw.map(
    (own, index) => own + 0.6 * (at(index - 1) + at(index + 1)) + 0.25 * (at(index - 2) + at(index + 2)),
  );
  const most = Math.max(...smooth, 1e-9);
  return smooth.map((value) => value / most);
}

function contains(box: Box, { x, y }: Point): boolean {
  return x > box.x1 + 40 && x < box.x2 - 40 && y > box.y1 + 30 && y < box.y2 - 50;
}

const bins = 180;

function binOf(angle: number): number {
  return ((Math.floor((angle / (2 * Math.PI)) * bins) % bins) + bins) % bins;
}

/** How far from the origin things begin in each direction (2° each): a line to beyond would run through them. */
function thingsByDirection({ obstacles, origin, originRadius }: PlacementInput): number[][] {
  const distances = Array.from({ length: bins }, (): number[] => []);
  for (const box of obstacles) {
    const [dx, dy] = [(box.x1 + box.x2) / 2 - origin.x, (box.y1 + box.y2) / 2 - origin.y];
    const distance = Math.hypot(dx, dy);
    if (distance <= originRadius) continue;
    const spread = Math.atan2(Math.min(box.x2 - box.x1, box.y2 - box.y1) / 2 + 4, distance);
    const middle = Math.atan2(dy, dx);
    const steps = Math.min(bins / 2, Math.ceil((spread / (2 * Math.PI)) * bins));
    for (let step = -steps; step <= steps; step += 1)
      distances[binOf(middle + (step / bins) * 2 * Math.PI)]?.push(distance);
  }
  return distances;
}

/** Candidate places on rings around the origin, cheapest first. */
function slotsAround(input: PlacementInput): Slot[] {
  const { origin, originRadius, newcomers, seen, covered = [], outline = [] } = input;
  const crowd = crowding(input);
  const things = thingsByDirection(input);
  // Enough rings that the newcomers would fit three times over were there nothing else.
  const rings = Math.max(12, Math.ceil(Math.sqrt(newcomers.length) * 4));
  const slots: Slot[] = [];
  for (let ring = 0; ring < rings; ring += 1) {
    const radius = originRadius + firstRing + ring * ringStep;
    const around = Math.max(12, Math.floor((2 * Math.PI * radius) / arcStep));
    for (let step = 0; step < around; step += 1) {
      const angle = ((step + (ring % 2) / 2) / around) * 2 * Math.PI;
      const at = {
        x: Math.round(origin.x + Math.cos(angle) * radius),
        y: Math.round(origin.y + Math.sin(angle) * radius),
      };
      const sector = crowd[sectorOf(angle)] ?? 0;
      const through = (things[binOf(angle)] ?? []).filter((distance) => distance < radius).length;
      const unseen = seen !== undefined && !contains(seen, at);
      const under = covered.some(({ x1, y1, x2, y2 }) => at.x > x1 && at.x < x2 && at.y > y1 && at.y < y2);
      const depth = depthIn(outline, at);
      const inside = depth <= 0 ? 0 : Math.min(mostInsideCost, insideCost + depth * depthCost);
      const cost =
        radius +
        inside +
        sector * crowdCost +
        through * throughCost +
        (unseen ? unseenCost : 0) +
        (under ? coveredCost : 0);
      // Lines come from the origin: a node above it carries its name above.
      slots.push({ ...at, side: Math.sin(angle) < -0.55 ? 'above' : 'below', cost, dead: false });
    }
  }
  const lineAt = mapLines(input.lines, origin, originRadius + firstRing + rings * ringStep);
  for (const slot of slots) {
    if (lineAt(slot)) slot.cost += lineCost;
    // The middle of the name, about.
    if (lineAt({ x: slot.x, y: slot.y + (slot.side === 'above' ? -nameAway : nameAway) })) slot.cost += lineCost;
  }
  return slots.toSorted((a, b) => a.cost - b.cost);
}

interface Settled {
  group: string | undefined;
  at: Point;
  angle: number;
  distance: number;
}

function between(one: number, other: number): number {
  const turn = Math.abs(one - other) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}

/** What a slot costs because of the newcomers that have their places: too near, in their lines, away from their own. */
function costBeside(slot: Slot, origin: Point, group: string | undefined, settled: readonly Settled[]): number {
  const angle = Math.atan2(slot.y - origin.y, slot.x - origin.x);
  const distance = Math.hypot(slot.x - origin.x, slot.y - origin.y);
  let cost = 0;
  let kin = Infinity;
  for (const one of settled) {
    const apart = between(angle, one.angle);
    if (apart < Math.PI / 2 && Math.sin(apart) * Math.min(distance, one.distance) < passing) cost += throughCost;
    cost += Math.max(0, crammed - Math.hypot(slot.x - one.at.x, slot.y - one.at.y));
    if (one.group === group) kin = Math.min(kin, apart);
  }
  return cost + (kin === Infinity ? 0 : kin * groupCost);
}

/** Rows below everything, for what found no slot: far, but never over anything. */
function rowBelow(newcomers: readonly Newcomer[], taken: readonly Box[], origin: Point): Record<string, Placement> {
  const all = unite(taken);
  let x = (all?.x1 ?? origin.x) + 60;
  let top = (all?.y2 ?? origin.y) + 30;
  let bottom = top;
  const placed: Record<string, Placement> = {};
  const right = Math.max((all?.x2 ?? origin.x) + 60, x + 600);
  for (const newcomer of newcomers) {
    const box = unite(newcomer.boxes({ x: 0, y: 0 }, 'below'));
    if (!box) continue;
    if (x - box.x1 + box.x2 > right) {
      x = (all?.x1 ?? origin.x) + 60;
      top = bottom + 24;
    }
    const at = { x: Math.round(x - box.x1), y: Math.round(top - box.y1) };
    placed[newcomer.id] = { ...at, labelSide: 'below' };
    x = at.x + box.x2 + 24;
    bottom = Math.max(bottom, at.y + box.y2);
  }
  return placed;
}

/** Positions by id, one for every newcomer. */
export function placeNewNodes(input: PlacementInput): Record<string, Placement> {
  const grid = new BoxGrid();
  const taken = [...input.obstacles];
  for (const box of taken) grid.add(box);
  const slots = slotsAround(input);
  // Not even the smallest node with a name of one line would fit: no need to try this slot again and again.
  for (const slot of slots) {
    const above = slot.side === 'above' ? 32 : 16;
    slot.dead = grid.hits({ x1: slot.x - 16, y1: slot.y - above, x2: slot.x + 16, y2: slot.y + 48 - above });
  }
  const placed: Record<string, Placement> = {};
  const homeless: Newcomer[] = [];
  const settled: Settled[] = [];
  for (const newcomer of input.newcomers) {
    let slot: Slot | null = null;
    let least = Infinity;
    for (const one of slots) {
      // Cheapest first, and company only adds to the cost.
      if (one.cost >= least) break;
      if (one.dead) continue;
      const cost = one.cost + costBeside(one, input.origin, newcomer.group, settled);
      if (cost >= least || newcomer.boxes(one, one.side).some((box) => grid.hits(grow(box, margin)))) continue;
      least = cost;
      slot = one;
    }
    if (!slot) {
      homeless.push(newcomer);
      continue;
    }
    slot.dead = true;
    placed[newcomer.id] = { x: slot.x, y: slot.y, labelSide: slot.side };
    const [dx, dy] = [slot.x - input.origin.x, slot.y - input.origin.y];
    settled.push({
      group: newcomer.group,
      at: { x: slot.x, y: slot.y },
      angle: Math.atan2(dy, dx),
      distance: Math.hypot(dx, dy),
    });
    for (const box of newcomer.boxes(slot, slot.side)) {
      grid.add(box);
      taken.push(box);
    }
  }
  return { ...placed, ...rowBelow(homeless, taken, input.origin) };
}
