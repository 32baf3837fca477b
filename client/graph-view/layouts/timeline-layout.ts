/**
 * Nodes at their dates: years from left to right, each as wide as what happened in it needs. What has no date stands
 * below the axis, near what it is joined to.
 */
import type { TimeAxis } from '../../state/graph.ts';
import { BoxGrid } from '../labels/box-grid.ts';
import { finishPlaces } from './finish-places.ts';
import { boxOf, neighboursOf } from './layout.ts';
import type { LayoutInput, LayoutNode, LayoutRun } from './layout.ts';

/** Pixels: a year with something in it, one without; between boxes. */
const leastYear = 120;
const emptyYear = 44;
const gap = 10;
/** A longer run of empty years is drawn no wider than so many. */
const mostEmpty = 6;
/** Share of the width between the axis and what is below it: room for the numbers once all of it is seen. */
const axisShare = 0.06;
/** Boxes never fill their room; that much more is planned. */
const looseness = 1.5;

/** Years since the year 0; the middle of what is not said. Null where it is no date. */
export function yearOf(date: string): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return Number(year) + 0.5;
  const days = day === undefined ? 15 : Number(day);
  return Number(year) + (Number(month) - 1) / 12 + Math.min(30, days) / 372;
}

interface Dated {
  node: LayoutNode;
  at: number;
}

interface Year {
  year: number;
  x: number;
  width: number;
}

function areaOf(node: LayoutNode): number {
  const { left, right, top, bottom } = boxOf(node);
  return (left + right + gap) * (top + bottom + gap);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Every year from the first to the last, as wide as it needs at a height; long empty times drawn together. */
function yearsFor(dated: readonly Dated[], height: number): Year[] {
  const needs = new Map<number, number>();
  for (const { node, at } of dated) {
    const year = Math.floor(at);
    needs.set(year, (needs.get(year) ?? 0) + areaOf(node));
  }
  const filled = [...needs.keys()].toSorted((a, b) => a - b);
  const years: Year[] = [];
  let x = 0;
  for (const [index, year] of filled.entries()) {
    const empty = year - (filled[index - 1] ?? year - 1) - 1;
    const width = empty === 0 ? 0 : Math.min(emptyYear, (mostEmpty * emptyYear) / empty);
    for (let step = 0; step < Math.min(empty, 100); step += 1) {
      years.push({ year: year - empty + step, x, width });
      x += width;
    }
    const own = Math.max(leastYear, ((needs.get(year) ?? 0) * looseness) / height);
    years.push({ year, x, width: own });
    x += own;
  }
  return years;
}

/** Stacks boxes from the axis upwards, each at its date. Returns how high the pile is. */
function stack(dated: readonly Dated[], years: readonly Year[], places: Map<string, { x: number; y: number }>): number {
  const grid = new BoxGrid();
  const byYear = new Map(years.map((one) => [one.year, one]));
  let highest = 0;
  for (const { node, at } of dated.toSorted((a, b) => a.at - b.at || (a.node.id < b.node.id ? -1 : 1))) {
    const year = byYear.get(Math.floor(at));
    const { left, right, top, bottom } = boxOf(node);
    const x = (year?.x ?? 0) + (at - Math.floor(at)) * (year?.width ?? 0);
    for (let y = -bottom - gap; ; y -= 12) {
      const box = { x1: x - left - gap / 2, x2: x + right + gap / 2, y1: y - top - gap / 2, y2: y + bottom + gap / 2 };
      if (grid.hits(box)) continue;
      grid.add(box);
      places.set(node.id, { x, y });
      highest = Math.min(highest, box.y1);
      break;
    }
  }
  return highest;
}

/** Rows of what has no date, from left to right in the order of what each is joined to. */
function shelve(
  undated: readonly LayoutNode[],
  wishes: ReadonlyMap<string, number>,
  width: number,
  places: Map<string, { x: number; y: number }>,
): void {
  const ordered = undated.toSorted((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0));
  const cell = Math.max(1, ...ordered.map((node) => boxOf(node).left + boxOf(node).right)) + gap;
  const columns = Math.max(1, Math.min(ordered.length, Math.floor(width / cell)));
  const rows = Math.ceil(ordered.length / columns);
  const row = Math.max(1, ...ordered.map((node) => boxOf(node).top + boxOf(node).bottom)) + gap;
  const tops = Math.max(0, ...ordered.map((node) => boxOf(node).top));
  for (const [index, node] of ordered.entries()) {
    // Column by column, so that the order of the wishes runs from left to right.
    const column = Math.floor(index / rows);
    const x = ((column + 0.5) * width) / Math.ceil(ordered.length / rows);
    places.set(node.id, { x, y: Math.max(40, width * axisShare) + tops + (index % rows) * row });
  }
}

export function startTimelineLayout(input: LayoutInput): LayoutRun {
  const places = new Map<string, { x: number; y: number }>();
  let axis: TimeAxis | null = null;
  function work(): void {
    const free = input.nodes.filter(({ pinned }) => !pinned);
    const dated = free.flatMap((node): Dated[] => {
      const at = node.date == null ? null : yearOf(node.date);
      return at === null ? [] : [{ node, at }];
    });
    const known = new Set(dated.map(({ node }) => node.id));
    const undated = free.filter(({ id }) => !known.has(id));
    const [datedArea, wholeArea] = [total(dated.map(({ node }) => areaOf(node))), total(free.map(areaOf))];
    const width = Math.sqrt(wholeArea * looseness * (input.aspect ?? 1.5));
    const years = yearsFor(dated, Math.max(160, (datedArea * looseness) / Math.max(width, 1)));
    const last = years.at(-1);
    const reach = Math.max(width, last === undefined ? 0 : last.x + last.width);
    if (last !== undefined && last.x + last.width < reach) {
      // Few dates: the years take the width that the rest needs anyway.
      const factor = reach / (last.x + last.width);
      for (const year of years) {
        year.x *= factor;
        year.width *= factor;
      }
    }
    const top = stack(dated, years, places);
    const neighbours = neighboursOf(input);
    const wishes = new Map(
      undated.map(({ id }) => {
        const xs = (neighbours.get(id) ?? []).flatMap((other) =>
          known.has(other) ? (places.get(other)?.x ?? []) : [],
        );
        return [id, xs.length === 0 ? reach / 2 : total(xs) / xs.length];
      }),
    );
    shelve(undated, wishes, reach, places);
    axis = years.length === 0 ? null : { years: years.map(({ year, x }) => ({ year, x })), end: reach, top, y: 0 };
  }
  return {
    advance() {
      work();
      return 1;
    },
    result() {
      const placeOf = (node: LayoutNode) => places.get(node.id) ?? { x: node.x, y: node.y };
      return { positions: finishPlaces(input.nodes, placeOf, { shift: false, separate: false }), axis };
    },
  };
}
