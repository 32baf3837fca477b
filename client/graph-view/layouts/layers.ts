/** Which layer each node belongs to: lines run from left to right as far as the graph allows. */

export interface DirectedGraph {
  ids: readonly string[];
  out: ReadonlyMap<string, readonly string[]>;
  in: ReadonlyMap<string, readonly string[]>;
}

export function directedGraph(
  ids: readonly string[],
  links: readonly { source: string; target: string }[],
): DirectedGraph {
  const out = new Map<string, string[]>(ids.map((id) => [id, []]));
  const back = new Map<string, string[]>(ids.map((id) => [id, []]));
  const seen = new Set<string>();
  for (const { source, target } of links) {
    const pair = `${source} ${target}`;
    if (source === target || seen.has(pair) || !out.has(source) || !out.has(target)) continue;
    seen.add(pair);
    out.get(source)?.push(target);
    back.get(target)?.push(source);
  }
  return { ids, out, in: back };
}

/**
 * An order in which few lines run backwards: the greedy heuristic of Eades, Lin and Smyth (1993). Ends of lines go to
 * the right, beginnings to the left; where only circles are left, whoever gives most more than it takes goes first.
 */
function fewBackwards({ ids, out, in: back }: DirectedGraph): string[] {
  const left: string[] = [];
  const right: string[] = [];
  const open = new Set(ids);
  const outs = new Map(ids.map((id) => [id, out.get(id)?.length ?? 0]));
  const ins = new Map(ids.map((id) => [id, back.get(id)?.length ?? 0]));
  const sources = ids.filter((id) => ins.get(id) === 0);
  const sinks = ids.filter((id) => outs.get(id) === 0);
  const take = (id: string, side: string[]) => {
    open.delete(id);
    side.push(id);
    for (const next of out.get(id) ?? []) {
      const rest = (ins.get(next) ?? 0) - 1;
      ins.set(next, rest);
      if (rest === 0) sources.push(next);
    }
    for (const before of back.get(id) ?? []) {
      const rest = (outs.get(before) ?? 0) - 1;
      outs.set(before, rest);
      if (rest === 0) sinks.push(before);
    }
  };
  while (open.size > 0) {
    const sink = sinks.pop();
    if (sink !== undefined) {
      if (open.has(sink)) take(sink, right);
      continue;
    }
    const source = sources.pop();
    if (source !== undefined) {
      if (open.has(source)) take(source, left);
      continue;
    }
    let best: { id: string; surplus: number } | null = null;
    for (const id of open) {
      const surplus = (outs.get(id) ?? 0) - (ins.get(id) ?? 0);
      if (best === null || surplus > best.surplus) best = { id, surplus };
    }
    if (best) take(best.id, left);
  }
  return [...left, ...right.toReversed()];
}

/** Rounds in which nodes move towards what they are joined to. */
const rounds = 6;

/** Layer by id, from 0; no line joins two nodes of one layer. */
export function layersOf(graph: DirectedGraph): Map<string, number> {
  const order = fewBackwards(graph);
  const rank = new Map(order.map((id, index) => [id, index]));
  const before = (id: string, other: string) => (rank.get(other) ?? 0) < (rank.get(id) ?? 0);
  const joined = (id: string) => [...(graph.out.get(id) ?? []), ...(graph.in.get(id) ?? [])];
  const earlier = new Map(order.map((id) => [id, joined(id).filter((other) => before(id, other))]));
  const later = new Map(order.map((id) => [id, joined(id).filter((other) => !before(id, other))]));
  const layers = new Map<string, number>();
  const layerOf = (id: string) => layers.get(id) ?? 0;
  for (const id of order) layers.set(id, Math.max(0, ...(earlier.get(id) ?? []).map((other) => layerOf(other) + 1)));
  // The longest way to a node leaves it far from what comes after it: whoever has more on the right moves there.
  for (let round = 0; round < rounds; round += 1)
    for (const id of order.toReversed()) {
      const [ahead, behind] = [later.get(id) ?? [], earlier.get(id) ?? []];
      if (ahead.length > behind.length) layers.set(id, Math.min(...ahead.map((other) => layerOf(other) - 1)));
    }
  const least = Math.min(...layers.values());
  return new Map([...layers].map(([id, layer]) => [id, layer - least]));
}
