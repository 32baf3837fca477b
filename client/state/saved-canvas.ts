/**
 * A canvas as it is kept over a reload or carried by a link: ids and places, never what the nodes say. Whoever opens it
 * reads the nodes anew from the graph, so a link cannot put words on the canvas.
 */
import { z } from 'zod/mini';
import { nodeId as anyNodeId } from '../../contracts/graph.ts';
import type { GraphNode, GraphRelationship, NodeId } from '../../contracts/graph.ts';
import { canBeNodeId } from '../../contracts/possible-id.ts';
import { dataMark, markData } from './data-mark.ts';
import type { DatasetState } from './data-mark.ts';
import type { FiltersState } from './filters.ts';
import { kindOf } from './graph.ts';
import type { Caption, DrawnNode, Placement, Scene, TimeAxis } from './graph.ts';
import { groupsWithoutPlaces, openSavedGroups, savedGroups, saveGroups } from './saved-groups.ts';
import { openFilters, saveFilters, savedFilters } from './saved-filters.ts';
import { savedLook } from './saved-look.ts';
import type { SavedLook } from './saved-look.ts';
import { openSelection, saveSelection, savedSelection } from './saved-selection.ts';
import type { OpenedSelection } from './saved-selection.ts';
import type { State } from './state.ts';
import type { Drawer, LabelMode } from './view.ts';

/** What one request for nodes by id takes (`POST /subgraph`). */
export const mostSavedNodes = 5_000;

/** An id with a control character is nobody's: asking for it would only fail. */
const nodeId = anyNodeId.check(z.refine((id) => canBeNodeId(id)));

const farCoordinate = 1_000_000;
const coordinate = z.number().check(z.gte(-farCoordinate), z.lte(farCoordinate));

/** In whole layout pixels, and such as can be read again. */
function savedCoordinate(value: number): number {
  return Math.round(within(value, farCoordinate));
}

/**
 * Layout pixels from the middle: what a window of 1280 × 800 shows at the smallest zoom, and more than a layout of the
 * most nodes takes. What a link puts farther away would leave the rest too small to see, or itself out of reach.
 */
const farthest = { x: 7_500, y: 4_500 };

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** Bits of what is true of a node. */
const flag = { pinned: 1, above: 2, hidden: 4 } as const;

/** `[id]` for a node without a place, `[id, x, y]`, or `[id, x, y, flags]`. */
const savedNode = z.union([
  z.tuple([nodeId]),
  z.tuple([nodeId, coordinate, coordinate]),
  z.tuple([nodeId, coordinate, coordinate, z.int().check(z.gte(0), z.lte(7))]),
]);

/** Of a node, in the list of nodes. */
const place = z.int().check(z.gte(0), z.lte(mostSavedNodes));

/** Years of a timeline; one of more is kept without its axis, so that what is saved can be opened. */
const mostYears = 400;

export const savedCanvas = z.object({
  v: z.literal(1),
  nodes: z.array(savedNode).check(z.minLength(1), z.maxLength(mostSavedNodes)),
  /** The node drawn as a large disc. */
  focus: z.optional(nodeId),
  /** Whether the captions of the start view still stand. */
  captions: z.optional(z.boolean()),
  ...savedFilters,
  /** Whether lines tell how much evidence there is. */
  lens: z.optional(z.boolean()),
  /** Years of a timeline: `[year, x]` each, then the end, the top and the axis. */
  axis: z.optional(
    z.object({
      years: z
        .array(z.tuple([z.int().check(z.gte(-9999), z.lte(9999)), coordinate]))
        .check(z.minLength(1), z.maxLength(mostYears)),
      end: coordinate,
      top: coordinate,
      y: coordinate,
    }),
  ),
  labels: z.optional(z.enum(['zh', 'en', 'both'])),
  /** Expansions that brought nodes: `[first, how many, origin]`, by their places in `nodes`. */
  origins: z.optional(z.array(z.tuple([place, place, place])).check(z.maxLength(mostSavedNodes))),
  /** Leaves drawn as one node, by their places in `nodes`. */
  groups: z.optional(savedGroups),
  ...savedSelection,
  look: z.optional(savedLook),
  /** Which of the tables and texts under the canvas is open. */
  drawer: z.optional(z.enum(['nodes', 'statements', 'text'])),
  data: z.optional(dataMark),
});

export type SavedCanvas = z.infer<typeof savedCanvas>;

/** What a canvas is kept with beside the state: where the reader looks, and what the data is. */
export interface Circumstances {
  /** Null where everything is looked at. */
  look?: SavedLook | null;
  dataset?: DatasetState | null;
}

/** Above it the canvas does not ask for all statements between all its nodes: their number tells nothing. */
const mostCounted = 1_000;

function savedAxis({ years, end, top, y }: TimeAxis): NonNullable<SavedCanvas['axis']> {
  return {
    years: years.map(({ year, x }): [number, number] => [year, savedCoordinate(x)]),
    end: savedCoordinate(end),
    top: savedCoordinate(top),
    y: savedCoordinate(y),
  };
}

/** Which expansion brought which nodes; those of one lie side by side. */
function saveOrigins(drawn: readonly DrawnNode[]): NonNullable<SavedCanvas['origins']> {
  const places = new Map(drawn.map(({ node }, at) => [node.id, at]));
  const runs: [number, number, number][] = [];
  for (const [at, { origin }] of drawn.entries()) {
    const from = origin === null ? undefined : places.get(origin);
    if (from === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[2] === from && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1, from]);
  }
  return runs;
}

function openOrigins({ nodes, origins = [] }: SavedCanvas): Map<NodeId, NodeId> {
  const known = new Map<NodeId, NodeId>();
  for (const [first, count, from] of origins) {
    const origin = nodes[from]?.[0];
    if (origin === undefined) continue;
    for (const [id] of nodes.slice(first, first + count)) if (id !== origin) known.set(id, origin);
  }
  return known;
}

/** The canvas of a state; null when it is empty, or larger than can be read again at once. */
export function saveCanvas(
  { graph, filters, view, selection }: Pick<State, 'graph' | 'filters' | 'view' | 'selection'>,
  { look, dataset }: Circumstances = {},
): SavedCanvas | null {
  if (graph.nodes.size === 0 || graph.nodes.size > mostSavedNodes) return null;
  const nodes = [...graph.nodes.values()].map(({ node, position, pinned, labelSide }): SavedCanvas['nodes'][number] => {
    const [x, y] = [savedCoordinate(position.x), savedCoordinate(position.y)];
    const flags =
      (pinned ? flag.pinned : 0) |
      (labelSide === 'above' ? flag.above : 0) |
      (graph.hidden.has(node.id) ? flag.hidden : 0);
    return flags === 0 ? [node.id, x, y] : [node.id, x, y, flags];
  });
  const groups = saveGroups(graph.groups, graph.nodes.keys());
  const origins = saveOrigins([...graph.nodes.values()]);
  const data = dataset ? markData(dataset, nodes.length > mostCounted ? null : graph.relationships.size) : null;
  return {
    v: 1,
    nodes,
    ...(graph.focus !== null && { focus: graph.focus }),
    ...(graph.captions.length > 0 && { captions: true }),
    ...saveFilters(filters),
    ...(view.evidenceLens && { lens: true }),
    ...(graph.axis !== null && graph.axis.years.length <= mostYears && { axis: savedAxis(graph.axis) }),
    // Names follow the interface of whoever opens it, unless the language of the names was chosen apart from it.
    ...(view.labels !== view.lang && { labels: view.labels }),
    ...(origins.length > 0 && { origins }),
    ...(groups.length > 0 && { groups }),
    ...saveSelection(selection),
    ...(look && { look }),
    ...(view.drawer !== null && { drawer: view.drawer }),
    ...(data && { data }),
  };
}

/** The same canvas without places: whoever opens it has it laid out. Nothing that was hidden stays in it. */
export function withoutPlaces(saved: SavedCanvas): SavedCanvas {
  const { captions: _captions, axis: _axis, origins: _origins, look: _look, groups, ...rest } = saved;
  const shown = saved.nodes.filter(([, , , flags]) => ((flags ?? 0) & flag.hidden) === 0);
  const places = new Map(shown.map((node, at) => [node, at]));
  const placeOf = (before: number) => {
    const node = saved.nodes[before];
    return node === undefined ? undefined : places.get(node);
  };
  return {
    ...rest,
    nodes: shown.map(([id]) => [id]),
    ...(groups && { groups: groupsWithoutPlaces(groups, placeOf) }),
  };
}

/** The same nodes and nothing that filters them. */
export function withoutFilters(saved: SavedCanvas): SavedCanvas {
  const { hiddenKinds: _hidden, onlyKind: _only, filters: _filters, ...rest } = saved;
  return rest;
}

/** As much as a link says: what is selected alone is in its path. */
export function forLink(saved: SavedCanvas): SavedCanvas {
  const { selected, relationship: _relationship, ...rest } = saved;
  return { ...rest, ...(selected !== undefined && selected.length > 1 && { selected }) };
}

/** Null for anything that is not a canvas of ours, whatever it is. */
export function parseSavedCanvas(text: string): SavedCanvas | null {
  try {
    const parsed = savedCanvas.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function savedIds(saved: SavedCanvas): NodeId[] {
  return [...new Set(saved.nodes.map(([id]) => id))];
}

/** What the graph holds of a saved canvas now. */
export interface FoundNodes {
  nodes: readonly GraphNode[];
  relationships: readonly GraphRelationship[];
  degrees?: Readonly<Record<string, number>> | undefined;
}

export interface OpenedCanvas {
  scene: Scene;
  filters: FiltersState;
  selection: OpenedSelection;
  look: SavedLook | null;
  drawer: Drawer | null;
  lens: boolean;
  labels: LabelMode | null;
}

/**
 * The scene of a saved canvas, with what the graph says of its nodes now. Kinds that no node has are filtered no longer.
 *
 * @param start the start view's focus and captions: captions come from the dataset, never from a link
 */
export function openSavedCanvas(
  saved: SavedCanvas,
  found: FoundNodes,
  start: { focus: string | null; captions: readonly Caption[] } | null,
): OpenedCanvas {
  const positions: Record<string, Placement> = {};
  const pinned: NodeId[] = [];
  const hidden: NodeId[] = [];
  for (const [id, x, y, flags = 0] of saved.nodes) {
    if (x === undefined || y === undefined) continue;
    const at = { x: within(x, farthest.x), y: within(y, farthest.y) };
    positions[id] = { ...at, labelSide: (flags & flag.above) === 0 ? 'below' : 'above' };
    if ((flags & flag.pinned) !== 0) pinned.push(id);
    if ((flags & flag.hidden) !== 0) hidden.push(id);
  }
  const kinds = new Set(found.nodes.map(kindOf));
  const composed = saved.captions === true && start !== null && start.focus === saved.focus;
  return {
    scene: {
      nodes: found.nodes,
      relationships: found.relationships,
      degrees: found.degrees,
      positions,
      focus: saved.focus ?? null,
      captions: composed ? start.captions : [],
      axis: saved.axis ? { ...saved.axis, years: saved.axis.years.map(([year, x]) => ({ year, x })) } : null,
      pinned,
      hidden,
      origins: openOrigins(saved),
      groups: openSavedGroups(
        saved.groups ?? [],
        saved.nodes.map(([id]) => id),
        found,
        saved.axis !== undefined,
      ),
    },
    filters: openFilters(saved, kinds),
    selection: openSelection(saved),
    look: saved.look ?? null,
    drawer: saved.drawer ?? null,
    lens: saved.lens ?? false,
    labels: saved.labels ?? null,
  };
}
