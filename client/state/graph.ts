/**
 * What is on the canvas. Pure producers: arguments in, a function from graph to graph out. A producer that has
 * nothing to do returns the very graph it was given, so that no undo step arises from it.
 */
import type { GraphNode, GraphRelationship, NodeId, RelationshipId } from '../../contracts/graph.ts';
import { addGroups, arrangeGroups, leaveGroups, moveGroups } from './groups.ts';
import type { Groups, NewGroup } from './groups.ts';

/** Layout pixels (the canvas at 100 %); the centre of a node. */
export interface Point {
  x: number;
  y: number;
}

export type LabelSide = 'above' | 'below';

/** A node on the canvas. */
export interface DrawnNode {
  node: GraphNode;
  position: Point;
  /** Pinned nodes keep their place when a layout runs. */
  pinned: boolean;
  labelSide: LabelSide;
  /** The node whose expansion brought this one, so that collapsing it can take it away again. */
  origin: NodeId | null;
}

/** A text written once inside a fan of equal phrases (“四项原则”); its place is relative to the focus. */
export interface Caption {
  zh: string;
  en: string;
  x: number;
  y: number;
}

/** Years under a timeline, in layout pixels; those between two of them are spread evenly. */
export interface TimeAxis {
  years: readonly { year: number; x: number }[];
  /** Where the last year ends. */
  end: number;
  /** The highest of what has a date. */
  top: number;
  /** The axis itself; what has no date lies below it. */
  y: number;
}

export interface GraphState {
  nodes: ReadonlyMap<NodeId, DrawnNode>;
  relationships: ReadonlyMap<RelationshipId, GraphRelationship>;
  /** Statements of each node in the whole graph, as far as the server told. */
  degrees: ReadonlyMap<NodeId, number>;
  /** Put out of sight by the reader, one by one; filters by kind are in the filters slice. */
  hidden: ReadonlySet<NodeId>;
  /** Leaves that are drawn as one node. */
  groups: Groups;
  /** The entity that the start view is about: drawn as a large disc with its name inside. */
  focus: NodeId | null;
  captions: readonly Caption[];
  /** Drawn while every node lies where the timeline has put it, or where a hand has moved it since. */
  axis: TimeAxis | null;
  /** Nodes came without positions and lie on a provisional spiral: the graph view lays them out in its worker. */
  needsLayout: boolean;
}

export const emptyGraph: GraphState = {
  nodes: new Map(),
  relationships: new Map(),
  degrees: new Map(),
  hidden: new Set(),
  groups: new Map(),
  focus: null,
  captions: [],
  axis: null,
  needsLayout: false,
};

/** A position and, optionally, the side of the name. */
export interface Placement extends Point {
  labelSide?: LabelSide | undefined;
}

/** What an answer of the server brings to the canvas. */
export interface Addition {
  nodes: readonly GraphNode[];
  /** Those with an end that is neither on the canvas nor in `nodes` are left out. */
  relationships: readonly GraphRelationship[];
  degrees?: Readonly<Record<string, number>> | undefined;
  /** By node id. Nodes already on the canvas never move; a new node without an entry sets `needsLayout`. */
  positions?: Readonly<Record<string, Placement>> | undefined;
  /** The node that was expanded. */
  origin?: NodeId | null | undefined;
  /** Newcomers that are drawn as one node. */
  groups?: readonly NewGroup[] | undefined;
}

/** A whole canvas at once: the start view, a saved view, an address. */
export interface Scene extends Addition {
  focus?: NodeId | null | undefined;
  captions?: readonly Caption[] | undefined;
  axis?: TimeAxis | null | undefined;
  hidden?: readonly NodeId[] | undefined;
  pinned?: readonly NodeId[] | undefined;
  /** Which expansion brought a node. */
  origins?: ReadonlyMap<NodeId, NodeId> | undefined;
}

type GraphProducer = (graph: GraphState) => GraphState;

/** The sunflower spiral: even, deterministic, and the same on every machine. */
function provisionalPosition(centre: Point, index: number): Point {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const distance = 90 * Math.sqrt(index + 1);
  return { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance };
}

/** Adds what is new; what is there keeps its place, its pin and its side. Nodes that were hidden show again. */
export function addElements(addition: Addition): GraphProducer {
  return (graph) => {
    const nodes = new Map(graph.nodes);
    const hidden = new Set(graph.hidden);
    const origin = addition.origin ?? null;
    const centre = (origin === null ? undefined : graph.nodes.get(origin)?.position) ?? { x: 0, y: 0 };
    let unplaced = 0;
    let changed = false;
    // A newcomer lies near its origin, not at its date: years under it would lie.
    let { axis } = graph;
    for (const node of addition.nodes) {
      if (hidden.delete(node.id)) changed = true;
      const drawn = nodes.get(node.id);
      if (drawn) continue;
      const given = addition.positions?.[node.id];
      const position = given ? { x: given.x, y: given.y } : provisionalPosition(centre, nodes.size);
      if (!given) unplaced += 1;
      nodes.set(node.id, { node, position, pinned: false, labelSide: given?.labelSide ?? 'below', origin });
      axis = null;
      changed = true;
    }
    const relationships = new Map(graph.relationships);
    for (const relationship of addition.relationships) {
      if (relationships.has(relationship.id)) continue;
      if (!nodes.has(relationship.source) || !nodes.has(relationship.target)) continue;
      relationships.set(relationship.id, relationship);
      changed = true;
    }
    const degrees = new Map(graph.degrees);
    for (const [id, degree] of Object.entries(addition.degrees ?? {})) {
      if (degrees.get(id as NodeId) === degree) continue;
      degrees.set(id as NodeId, degree);
      changed = true;
    }
    const wanted = (addition.groups ?? []).filter(({ owner }) => nodes.has(owner));
    const groups = addGroups(graph.groups, wanted, (id) =>
      id === graph.focus ? null : (nodes.get(id)?.position ?? null),
    );
    if (!changed && groups === graph.groups) return graph;
    const needsLayout = graph.needsLayout || unplaced > 0;
    return { ...graph, nodes, relationships, degrees, hidden, groups, axis, needsLayout };
  };
}

/** Replaces the canvas. */
export function showScene(scene: Scene): GraphProducer {
  return () => {
    // The focus is in no group, so it is known before they are.
    const added = addElements({ ...scene, origin: null })({ ...emptyGraph, focus: scene.focus ?? null });
    const { origins = new Map() } = scene;
    const nodes = new Map(
      [...added.nodes].map(([id, drawn]) => [id, { ...drawn, origin: origins.get(id) ?? drawn.origin }] as const),
    );
    const withFocus: GraphState = {
      ...added,
      nodes: origins.size > 0 ? nodes : added.nodes,
      focus: scene.focus != null && added.nodes.has(scene.focus) ? scene.focus : null,
      captions: scene.captions ?? [],
      axis: scene.axis ?? null,
    };
    return hideNodes(scene.hidden ?? [])(pinNodes(scene.pinned ?? [], true)(withFocus));
  };
}

/** Takes nodes and their relationships off the canvas. */
export function removeNodes(ids: readonly NodeId[]): GraphProducer {
  return (graph) => {
    const gone = new Set(ids.filter((id) => graph.nodes.has(id)));
    if (gone.size === 0) return graph;
    const focus = graph.focus !== null && gone.has(graph.focus) ? null : graph.focus;
    return {
      ...graph,
      nodes: new Map([...graph.nodes].filter(([id]) => !gone.has(id))),
      relationships: new Map([...graph.relationships].filter(([, r]) => !gone.has(r.source) && !gone.has(r.target))),
      hidden: new Set([...graph.hidden].filter((id) => !gone.has(id))),
      groups: leaveGroups(graph.groups, gone),
      focus,
      captions: focus === null ? [] : graph.captions,
    };
  };
}

/** Takes away what the expansion of `id` brought, and what theirs brought; pinned nodes stay. */
export function collapseNode(id: NodeId): GraphProducer {
  return (graph) => {
    const gone = new Set<NodeId>();
    const queue: NodeId[] = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const [child, drawn] of graph.nodes) {
        if (drawn.origin !== next || drawn.pinned || gone.has(child) || child === id) continue;
        gone.add(child);
        queue.push(child);
      }
    }
    return removeNodes([...gone])(graph);
  };
}

export function hideNodes(ids: readonly NodeId[]): GraphProducer {
  return (graph) => {
    const more = ids.filter((id) => graph.nodes.has(id) && !graph.hidden.has(id));
    return more.length === 0 ? graph : { ...graph, hidden: new Set([...graph.hidden, ...more]) };
  };
}

/** Shows hidden nodes again; without ids, all of them. */
export function showNodes(ids?: readonly NodeId[]): GraphProducer {
  return (graph) => {
    const back = new Set((ids ?? [...graph.hidden]).filter((id) => graph.hidden.has(id)));
    if (back.size === 0) return graph;
    return { ...graph, hidden: new Set([...graph.hidden].filter((id) => !back.has(id))) };
  };
}

/** Puts nodes and groups at new places; what a group holds goes with it. Ids that are not on the canvas are passed over. */
export function moveNodes(positions: Readonly<Record<string, Placement>>): GraphProducer {
  return (graph) => {
    const nodes = new Map(graph.nodes);
    const { groups, followers } = moveGroups(graph.groups, positions);
    let moved = groups !== graph.groups;
    for (const [id, shift] of followers) {
      const drawn = nodes.get(id);
      if (!drawn) continue;
      const position = { x: drawn.position.x + shift.x, y: drawn.position.y + shift.y };
      nodes.set(id, { ...drawn, position });
    }
    for (const [id, place] of Object.entries(positions)) {
      const drawn = nodes.get(id as NodeId);
      if (!drawn) continue;
      const labelSide = place.labelSide ?? drawn.labelSide;
      if (drawn.position.x === place.x && drawn.position.y === place.y && drawn.labelSide === labelSide) continue;
      nodes.set(id as NodeId, { ...drawn, position: { x: place.x, y: place.y }, labelSide });
      moved = true;
    }
    return moved ? { ...graph, nodes, groups } : graph;
  };
}

/** A finished layout: moves what is not pinned. The composed captions no longer fit and go. */
export function applyLayout(
  positions: Readonly<Record<string, Placement>>,
  axis: TimeAxis | null = null,
): GraphProducer {
  return (graph) => {
    const isFree = (id: NodeId) => graph.nodes.get(id)?.pinned === false;
    // What is pinned keeps its place inside a group, too.
    const isLoose = (id: NodeId) => graph.groups.get(id)?.members.every(isFree) === true;
    const free = Object.entries(positions).filter(([id]) => isFree(id as NodeId) || isLoose(id as NodeId));
    const moved = moveNodes(Object.fromEntries(free))(graph);
    if (moved === graph && axis === graph.axis && !graph.needsLayout) return graph;
    const groups = arrangeGroups(moved.groups, new Set(free.map(([id]) => id)));
    return { ...moved, groups, axis, needsLayout: false, captions: moved === graph ? graph.captions : [] };
  };
}

export function pinNodes(ids: readonly NodeId[], pinned: boolean): GraphProducer {
  return (graph) => {
    const changed = ids.flatMap((id) => {
      const drawn = graph.nodes.get(id);
      return drawn && drawn.pinned !== pinned ? [[id, { ...drawn, pinned }] as const] : [];
    });
    return changed.length === 0 ? graph : { ...graph, nodes: new Map([...graph.nodes, ...changed]) };
  };
}

export function clearGraph(): GraphProducer {
  return (graph) => (graph.nodes.size === 0 ? graph : emptyGraph);
}

/** The kind of a node: its first label that says more than “entity”. */
export function kindOf(node: GraphNode): string {
  return node.labels.find((label) => label !== 'Entity') ?? 'Entity';
}
