/**
 * The structure in layers, from left to right (Sugiyama, Tagawa and Toda 1981, without the bends). A layer that would be
 * taller than the screen is folded into several columns: hubs have dozens of leaves, and dagre, which does not fold,
 * draws 150 nodes 9,000 pixels tall and takes most of a minute for them.
 */
import { finishPlaces } from './finish-places.ts';
import { directedGraph, layersOf } from './layers.ts';
import { boxOf, neighboursOf } from './layout.ts';
import type { LayoutInput, LayoutNode, LayoutRun } from './layout.ts';

/** Pixels between layers, which phrases need, between the columns of one layer, and between rows. */
const layerGap = 110;
const columnGap = 18;
const rowGap = 14;
const sweeps = 24;
/** Names at the corners take room beside what is laid out: a little wider than the screen fills it. */
const wider = 1.2;

interface Cell {
  node: LayoutNode;
  layer: number;
  width: number;
  height: number;
  x: number;
  y: number;
}

/** Cells of a layer, row by row. */
type Rows = Cell[][];

function heightOf(row: readonly Cell[]): number {
  return Math.max(...row.map(({ height }) => height));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Columns of a layer so that it is at most as tall as wanted. */
function columnsFor(layer: readonly Cell[], tallest: number): number {
  return Math.max(1, Math.ceil(total(layer.map(({ height }) => height + rowGap)) / tallest));
}

function widthOf(layer: readonly Cell[], columns: number): number {
  return columns * Math.max(...layer.map(({ width }) => width)) + (columns - 1) * columnGap;
}

/** The least height at which the whole is no wider than the screen in proportion. */
function wantedHeight(layers: readonly (readonly Cell[])[], aspect: number): number {
  const whole = Math.max(...layers.map((layer) => total(layer.map(({ height }) => height + rowGap))));
  for (let height = 200; height < whole; height *= 1.12) {
    const width =
      total(layers.map((layer) => widthOf(layer, columnsFor(layer, height)))) + (layers.length - 1) * layerGap;
    if (width <= height * aspect) return height;
  }
  return whole;
}

/** Puts each row as near as can be to where its cells want to be, in their order, without overlaps. */
function settleRows(rows: Rows, wishOf: (cell: Cell) => number): void {
  // Rows that want the same place share it: pooled like the values of an isotonic regression.
  const pools: { rows: Cell[][]; height: number; wish: number; weight: number }[] = [];
  for (const row of rows) {
    const height = heightOf(row) + rowGap;
    let pool = { rows: [row], height, wish: total(row.map(wishOf)) / row.length - height / 2, weight: 1 };
    for (let last = pools.at(-1); last && last.wish + last.height > pool.wish; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const wish = (last.wish * last.weight + (pool.wish - last.height) * pool.weight) / weight;
      pool = { rows: [...last.rows, ...pool.rows], height: last.height + pool.height, wish, weight };
    }
    pools.push(pool);
  }
  for (const pool of pools) {
    let top = pool.wish;
    for (const row of pool.rows) {
      const height = heightOf(row) + rowGap;
      for (const cell of row) cell.y = top + height / 2;
      top += height;
    }
  }
}

export function startLayeredLayout(input: LayoutInput): LayoutRun {
  const neighbours = neighboursOf(input);
  const layerOf = layersOf(
    directedGraph(
      input.nodes.map(({ id }) => id),
      input.links,
    ),
  );
  const cells = input.nodes.map((node): Cell => {
    const { left, right, top, bottom } = boxOf(node);
    return { node, layer: layerOf.get(node.id) ?? 0, width: left + right, height: top + bottom, x: 0, y: node.y };
  });
  const byId = new Map(cells.map((cell) => [cell.node.id, cell]));
  const layers: Cell[][] = [];
  for (const cell of cells) (layers[cell.layer] ??= []).push(cell);
  const filled = layers.filter((layer) => layer.length > 0);
  const height = filled.length === 0 ? 0 : wantedHeight(filled, (input.aspect ?? 1.5) * wider);
  let left = 0;
  const columns = filled.map((layer) => {
    const count = columnsFor(layer, height);
    const middle = left + widthOf(layer, count) / 2;
    left += widthOf(layer, count) + layerGap;
    return { count, middle };
  });
  /** Neighbours count the less, the farther their layer. */
  const wishOf = (cell: Cell): number => {
    const others = (neighbours.get(cell.node.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    if (others.length === 0) return cell.y;
    const weights = others.map((other) => 1 / Math.max(1, Math.abs(other.layer - cell.layer)));
    return total(others.map((other, index) => other.y * (weights[index] ?? 0))) / total(weights);
  };
  const arrange = (layer: Cell[], index: number): void => {
    const wishes = new Map(layer.map((cell) => [cell, wishOf(cell)]));
    layer.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
    const { count = 1, middle = 0 } = columns[index] ?? {};
    const width = (widthOf(layer, count) + columnGap) / count;
    const rows: Rows = [];
    for (let at = 0; at < layer.length; at += count) {
      const row = layer.slice(at, at + count);
      for (const [column, cell] of row.entries()) cell.x = middle + (column - (row.length - 1) / 2) * width;
      rows.push(row);
    }
    settleRows(rows, (cell) => wishes.get(cell) ?? 0);
  };
  let done = 0;
  return {
    advance(milliseconds) {
      const until = performance.now() + milliseconds;
      do {
        if (done >= sweeps) break;
        const forward = done % 2 === 0;
        for (let step = 0; step < filled.length; step += 1) {
          const index = forward ? step : filled.length - 1 - step;
          const layer = filled[index];
          if (layer) arrange(layer, index);
        }
        done += 1;
      } while (performance.now() < until);
      return done / sweeps;
    },
    result() {
      const middles = cells.map(({ node, x, y }) => {
        const { left, right, top, bottom } = boxOf(node);
        // A cell holds the node with its name: the node itself is not in its middle.
        return { x: x + (left - right) / 2, y: y + (top - bottom) / 2 };
      });
      return {
        positions: finishPlaces(input.nodes, (_, index) => middles[index] ?? { x: 0, y: 0 }),
        axis: null,
      };
    },
  };
}
