/** What a picture of the canvas holds, out of the state: the canvas's own elements, with the marks that they bear. */
import type { GraphRelationship, NodeId } from '../../../contracts/graph.ts';
import { drawnIds } from '../../state/drawn-elements.ts';
import type { Drawn } from '../../state/drawn-elements.ts';
import type { DrawnNode } from '../../state/graph.ts';
import { foldedLineId, groupsByMember } from '../../state/groups.ts';
import type { Kind, RelationshipType } from '../../state/schema.ts';
import type { SelectionState } from '../../state/selection.ts';
import { emptySelection } from '../../state/selection.ts';
import type { VisibleElements } from '../../state/selectors.ts';
import type { LabelMode, Lang } from '../../state/view.ts';
import { buildElements } from '../elements/build-elements.ts';
import type { CanvasElements } from '../elements/build-elements.ts';
import { nameGroups } from '../elements/name-groups.ts';
import { highlightsFor } from '../hooks/use-highlight.ts';
import type { Box } from '../labels/label-box.ts';
import { boxesOverlap } from '../labels/label-box.ts';
import { segmentMeetsBox } from '../labels/segments.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { detailAt } from '../styles/detail.ts';
import { kindLooks } from '../styles/kind-looks.ts';

/** What of the canvas is drawn. */
export type PictureScope = 'all' | 'screen' | 'selection';

export interface PictureRequest {
  /** With each group as one node. */
  drawn: Drawn;
  /** The same without groups: what the statements are. */
  visible: VisibleElements;
  selection: SelectionState;
  /** Statements on the canvas by node. */
  shown: ReadonlyMap<NodeId, number>;
  lens: boolean;
  kinds: readonly Kind[];
  types: readonly RelationshipType[];
  tokens: CanvasTokens;
  labels: LabelMode;
  /** Of the words that are not names. */
  lang: Lang;
  scope: PictureScope;
  /** Where the reader looks, for `screen`: the layout box that is seen, and at which zoom. */
  look: { box: Box; zoom: number };
  /** Whether pills say how many statements are not drawn. */
  badges: boolean;
}

export interface PictureElements {
  elements: CanvasElements;
  /** What is drawn, by the ids of `elements`. */
  nodes: readonly DrawnNode[];
  relationships: readonly GraphRelationship[];
  /** Statements that are drawn, each with the line that stands for it. */
  statements: readonly { statement: GraphRelationship; line: string }[];
  highlights: ReadonlyMap<string, readonly string[]>;
  /** Screen pixels per layout pixel. */
  zoom: number;
  /** What is cut off at its edges, in layout pixels; null where all of it is in the picture. */
  crop: Box | null;
}

/** Names stand a little outside their nodes: what is this near may reach into the picture. */
const reach = 90;

function chosen({ drawn: { graph, visible }, selection, scope, look }: PictureRequest): VisibleElements {
  if (scope === 'all') return visible;
  if (scope === 'screen') {
    const near = {
      x1: look.box.x1 - reach,
      y1: look.box.y1 - reach,
      x2: look.box.x2 + reach,
      y2: look.box.y2 + reach,
    };
    const nodes = visible.nodes.filter(({ position: { x, y } }) =>
      boxesOverlap({ x1: x, y1: y, x2: x + 1, y2: y + 1 }, near),
    );
    const at = (id: NodeId) => graph.nodes.get(id)?.position ?? { x: 0, y: 0 };
    const relationships = visible.relationships.filter(({ source, target }) =>
      segmentMeetsBox(at(source), at(target), look.box),
    );
    // A line that only passes through still needs its ends.
    const ids = new Set(nodes.map(({ node }) => node.id));
    const ends = new Set(relationships.flatMap(({ source, target }) => [source, target]).filter((id) => !ids.has(id)));
    return { nodes: visible.nodes.filter(({ node }) => ids.has(node.id) || ends.has(node.id)), relationships };
  }
  const { nodes, relationship, path } = selection;
  const line = visible.relationships.find(({ id }) => id === relationship);
  const wanted = line !== undefined ? [line.source, line.target] : path !== null ? [...path.nodes, ...nodes] : nodes;
  const ids = new Set<NodeId>(drawnIds(graph, wanted));
  return {
    nodes: visible.nodes.filter(({ node }) => ids.has(node.id)),
    relationships: visible.relationships.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
}

/** Whether there is anything that `selection` would draw. */
export function hasSelection({ nodes, relationship, path }: SelectionState): boolean {
  return nodes.length > 0 || relationship !== null || path !== null;
}

/** What is marked in the picture as on the canvas; what a pointer does, and what is faded for a moment, is not. */
function marks({ selection, scope, drawn: { graph } }: PictureRequest, drawn: VisibleElements): Map<string, string[]> {
  const { path, relationship } = selection;
  const nodes = scope === 'selection' ? [] : drawnIds(graph, selection.nodes);
  const found = highlightsFor({ ...emptySelection, relationship, path, nodes }, drawn);
  if (path !== null) return found;
  return new Map(
    [...found].flatMap(([id, classes]): [string, string[]][] => {
      const own = classes.filter((name) => name !== 'faded');
      return own.length === 0 ? [] : [[id, own]];
    }),
  );
}

/** The statements behind the lines that are drawn; several where nodes stand together in a group. */
function statementsOf({ visible, drawn: { graph } }: PictureRequest, lines: readonly GraphRelationship[]) {
  const drawn = new Set<string>(lines.map(({ id }) => id));
  const groups = groupsByMember(graph.groups);
  return visible.relationships.flatMap((statement) => {
    const { id, type, source, target } = statement;
    const folded = foldedLineId(groups.get(source)?.id ?? source, type, groups.get(target)?.id ?? target);
    const line = drawn.has(id) ? id : folded;
    return drawn.has(line) ? [{ statement, line }] : [];
  });
}

/** Chooses what is drawn and sets it as the canvas would. */
export function pictureElements(wanted: PictureRequest): PictureElements {
  const request = { ...wanted, drawn: nameGroups(wanted.drawn, wanted.kinds) };
  const { lens, tokens, labels, lang, scope, look, selection } = request;
  const { graph } = request.drawn;
  const drawn = chosen(request);
  const zoom = scope === 'screen' ? look.zoom : 1;
  const detail = detailAt(zoom, drawn.nodes.length);
  const looked = new Set<string>([
    ...(selection.relationship === null ? [] : [selection.relationship]),
    ...(selection.path?.relationships ?? []),
  ]);
  // A pin is a thing of the canvas: it says that a node stays, which in a picture all of them do.
  const nodes = drawn.nodes.map((one) => (one.pinned ? { ...one, pinned: false } : one));
  const elements = buildElements(
    graph,
    { nodes, relationships: drawn.relationships },
    {
      looks: kindLooks(request.kinds, tokens.theme),
      types: new Map(request.types.map((type) => [type.type, type])),
      tokens,
      labels,
      lang: labels === 'both' ? lang : labels,
      detail: { ...detail, badges: request.badges && detail.badges },
      lens,
      shown: request.shown,
      wanted: looked,
      focus: graph.focus,
    },
  );
  return {
    elements,
    nodes,
    relationships: drawn.relationships,
    statements: statementsOf(request, drawn.relationships),
    highlights: marks(request, drawn),
    zoom,
    crop: scope === 'screen' ? look.box : null,
  };
}
