/** Everything the canvas should hold for a state: nodes, lines with their phrases, captions. */
import type { GraphRelationship, NodeId } from '../../../contracts/graph.ts';
import type { Caption, DrawnNode, GraphState, LabelSide, Point } from '../../state/graph.ts';
import type { RelationshipType } from '../../state/schema.ts';
import type { VisibleElements } from '../../state/selectors.ts';
import type { Lang } from '../../state/view.ts';
import { fitNames } from '../labels/fit-names.ts';
import type { FittedName } from '../labels/fit-names.ts';
import { liesIn, nameBox, nodeBox, unite } from '../labels/label-box.ts';
import type { Box, NameSide } from '../labels/label-box.ts';
import { widthInPixels } from '../labels/measure-text.ts';
import { nameSettings } from '../labels/name-lines.ts';
import { placePhrases } from '../labels/place-phrases.ts';
import type { PhraseLine, PlacedPhrases } from '../labels/place-phrases.ts';
import { bendsOf } from './bends.ts';
import type { Bend } from './bends.ts';
import { bundleLines } from './bundles.ts';
import type { DrawnLine } from './bundles.ts';
import { edgeElement, forwardPhrase, phraseFontSize } from './edge-elements.ts';
import type { EdgeElement } from './edge-elements.ts';
import { richElements } from '../styles/stylesheet.ts';
import { badgeBox, footprintOf, nodeElement } from './node-elements.ts';
import type { NodeContext, NodeElement } from './node-elements.ts';

export interface CaptionElement {
  id: string;
  label: string;
  fontSize: number;
  position: Point;
}

export interface CanvasElements {
  nodes: NodeElement[];
  edges: EdgeElement[];
  captions: CaptionElement[];
}

export interface BuildContext extends NodeContext {
  types: ReadonlyMap<string, RelationshipType>;
  lang: Lang;
  lens: boolean;
  /** Statements on the canvas by node. */
  shown: ReadonlyMap<NodeId, number>;
  /** Relationships that must be seen even inside a bundle: selected or on a path. */
  wanted: ReadonlySet<string>;
}

/** Beyond this size lines carry no phrases: they could not be read. */
export const mostElementsWithPhrases = 3000;
/** Elements above which lines are plain; above `richElements` they are where nodes are dots. */
export const plainElements = 5000;

/** From this many on, equal phrases of one node are said once. */
const fanSize = 3;

function captionElements(
  graph: GraphState,
  { lang, detail }: BuildContext,
  visible: ReadonlySet<string>,
): CaptionElement[] {
  const focus = graph.focus === null || !visible.has(graph.focus) ? undefined : graph.nodes.get(graph.focus);
  if (!focus || !detail.phrases) return [];
  return graph.captions.map((caption: Caption, index) => ({
    id: `caption ${index}`,
    label: caption[lang],
    fontSize: phraseFontSize * detail.fontScale,
    position: { x: focus.position.x + caption.x, y: focus.position.y + caption.y },
  }));
}

/** What a caption covers. */
function captionBox({ label, position, fontSize }: CaptionElement): Box {
  const half = widthInPixels([label], fontSize, false) / 2 + 2;
  const rise = fontSize * 0.75;
  return { x1: position.x - half, y1: position.y - rise, x2: position.x + half, y2: position.y + rise };
}

/** Fans of equal phrases, by relationship id; a line belongs to the larger of its two. */
function fansOf(relationships: readonly GraphRelationship[]): Map<string, string> {
  const sizes = new Map<string, number>();
  const keys = (r: GraphRelationship) => [`${r.source} ${r.type} out`, `${r.target} ${r.type} in`] as const;
  for (const relationship of relationships)
    for (const key of keys(relationship)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const fans = new Map<string, string>();
  for (const relationship of relationships) {
    const [out, back] = keys(relationship);
    const [outSize, backSize] = [sizes.get(out) ?? 0, sizes.get(back) ?? 0];
    if (Math.max(outSize, backSize) >= fanSize) fans.set(relationship.id, outSize >= backSize ? out : back);
  }
  return fans;
}

/** The fan of the focus that a caption of the composition stands for: the one it lies in; null where there is none. */
function captionedFan(
  graph: GraphState,
  relationships: readonly GraphRelationship[],
  fans: ReadonlyMap<string, string>,
  caption: CaptionElement,
): string | null {
  const focus = graph.focus === null ? undefined : graph.nodes.get(graph.focus);
  if (!focus) return null;
  const direction = Math.atan2(caption.position.y - focus.position.y, caption.position.x - focus.position.x);
  let best: { fan: string; turn: number } | null = null;
  for (const relationship of relationships) {
    const fan = fans.get(relationship.id);
    if (fan === undefined || !fan.startsWith(`${graph.focus} `)) continue;
    const other = graph.nodes.get(relationship.source === graph.focus ? relationship.target : relationship.source);
    if (!other) continue;
    const angle = Math.atan2(other.position.y - focus.position.y, other.position.x - focus.position.x);
    const turn = Math.abs(Math.atan2(Math.sin(angle - direction), Math.cos(angle - direction)));
    if (best === null || turn < best.turn) best = { fan, turn };
  }
  return best && best.turn < Math.PI / 4 ? best.fan : null;
}

/** What a line says: its phrase, or how many lines it stands for. */
function textOf({ relationship, count }: DrawnLine, { types, lang }: BuildContext): string {
  return count > 1 ? `×${count}` : forwardPhrase(relationship.type, types, lang);
}

export function buildElements(graph: GraphState, visible: VisibleElements, context: BuildContext): CanvasElements {
  const ids = new Set<string>(visible.nodes.map(({ node }) => node.id));
  const degreeOf = (id: NodeId) => graph.degrees.get(id) ?? 0;
  const fitted = fittedNames(graph, visible, context);
  const nodes = visible.nodes.map((drawn) => {
    const { id } = drawn.node;
    const hidden = Math.max(0, degreeOf(id) - (context.shown.get(id) ?? 0));
    return nodeElement(drawn, degreeOf(id), hidden, { ...context, fitted });
  });
  const lines = bundleLines(visible.relationships, context.wanted);
  const drawn = nodes.length + lines.length;
  const rich = drawn <= plainElements && !(context.detail.dots && drawn > richElements);
  const single = lines.filter(({ count }) => count === 1).map(({ relationship }) => relationship);
  const fans = context.detail.phrases ? fansOf(single) : new Map<string, string>();
  const standing = captionElements(graph, context, ids).map((caption) => ({
    caption,
    fan: captionedFan(graph, single, fans, caption),
  }));
  // A fan that lost its lines, by a filter or one by one, has nothing left to be called.
  const captions = standing.flatMap(({ caption, fan }) => (fan === null ? [] : [caption]));
  const silent = new Set(standing.flatMap(({ fan }) => fan ?? []));
  const positionOf = (id: NodeId): Point => graph.nodes.get(id)?.position ?? { x: 0, y: 0 };
  const wide = (line: DrawnLine) => widthInPixels([textOf(line, context)], phraseFontSize, false);
  const bends = rich ? bendsOf(lines, positionOf, wide, phraseFontSize) : new Map<string, Bend>();
  const readable = drawn <= mostElementsWithPhrases;
  // From farther away only what is looked at says what it is.
  const speaking = context.detail.phrases
    ? lines
    : lines.filter(({ relationship }) => context.wanted.has(relationship.id));
  const phrases = readable
    ? phraseOffsets(graph, visible.nodes, speaking, { captions, fans, silent, bends }, { ...context, fitted })
    : null;
  const edges = lines.map((line) => {
    const { relationship } = line;
    const phrase = forwardPhrase(relationship.type, context.types, context.lang);
    const offset = phrases?.written.get(relationship.id);
    const written = offset !== undefined && context.detail.phrases ? textOf(line, context) : '';
    const at = offset ?? phrases?.onDemand.get(relationship.id) ?? null;
    return edgeElement(
      relationship,
      { full: phrase, written, at },
      {
        lens: context.lens,
        bend: bends.get(relationship.id),
        fontScale: context.detail.fontScale,
        rich,
      },
    );
  });
  return { nodes, edges, captions };
}

const otherSides: Readonly<Record<LabelSide, readonly NameSide[]>> = {
  below: ['above', 'left', 'right'],
  above: ['below', 'left', 'right'],
};

/** Only where names may not fit as composed: with enlarged letters, in two languages, or where only some have room. */
function fittedNames(
  graph: GraphState,
  { nodes }: VisibleElements,
  { looks, labels, lang, detail, shown }: BuildContext,
): Map<string, FittedName> | undefined {
  if (detail.fontScale <= 1 && detail.namesWhereRoom === detail.namesFrom && labels !== 'both') return undefined;
  const modes = labels === 'both' ? (['both', lang] as const) : [labels];
  // What the camera makes room for: a name beside its node may not reach out of it, or the canvas would cut it.
  const room = unite(
    nodes.flatMap((drawn) => {
      const { id } = drawn.node;
      const own = footprintOf(drawn, graph.degrees.get(id) ?? 0, graph.focus === id, looks, [labels]);
      const name = own.importance >= detail.namesFrom ? nameBox(drawn.position, own, detail.fontScale) : null;
      return name === null ? [nodeBox(drawn.position, own)] : [nodeBox(drawn.position, own), name];
    }),
  );
  const candidates = nodes.flatMap((drawn) => {
    const { id } = drawn.node;
    const degree = graph.degrees.get(id) ?? 0;
    const focus = graph.focus === id;
    const whole = footprintOf(drawn, degree, focus, looks, []);
    const named = whole.importance >= detail.namesWhereRoom;
    const hidden = detail.badges && !focus ? degree - (shown.get(id) ?? 0) : 0;
    return {
      id,
      importance: whole.importance,
      mayHide: detail.hidesNames || whole.importance < detail.namesFrom,
      node: nodeBox(drawn.position, whole),
      badge: hidden > 0 ? badgeBox(drawn, whole.importance, hidden) : null,
      variants: (named ? modes.flatMap((mode) => nameSettings(drawn.node, mode)) : []).map((lines) => {
        const side = drawn.labelSide;
        return { lines, side, box: nameBox(drawn.position, { ...whole, names: [lines] }, detail.fontScale) };
      }),
      elsewhere: !named
        ? []
        : otherSides[drawn.labelSide].flatMap((side) =>
            nameSettings(drawn.node, modes.at(-1) ?? lang)
              .map((lines) => {
                const box = nameBox(drawn.position, { ...whole, names: [lines] }, detail.fontScale, side);
                return { lines, side, box };
              })
              .filter(({ box }) => box !== null && room !== null && liesIn(box, room)),
          ),
    };
  });
  return fitNames(candidates);
}

/** What captions say already. */
interface Said {
  captions: readonly CaptionElement[];
  /** By relationship id. */
  fans: ReadonlyMap<string, string>;
  /** Fans that a caption speaks for. */
  silent: ReadonlySet<string>;
  /** Of lines side by side, by relationship id. */
  bends: ReadonlyMap<string, Bend>;
}

/** Where each phrase that has room goes, from the middle of its line. */
function phraseOffsets(
  graph: GraphState,
  nodes: readonly DrawnNode[],
  drawnLines: readonly DrawnLine[],
  { captions, fans, silent, bends }: Said,
  context: BuildContext,
): PlacedPhrases {
  const { fontScale } = context.detail;
  const taken: Box[] = captions.map(captionBox);
  const radii = new Map<string, number>();
  for (const drawn of nodes) {
    const degree = graph.degrees.get(drawn.node.id) ?? 0;
    const focus = graph.focus === drawn.node.id;
    const footprint = footprintOf(drawn, degree, focus, context.looks, [context.labels]);
    const box = nodeBox(drawn.position, footprint);
    const fitted = context.fitted?.get(drawn.node.id);
    const name = focus || fitted === undefined ? nameBox(drawn.position, footprint, fontScale) : fitted.box;
    taken.push(box);
    if (name) taken.push(name);
    const hidden = degree - (context.shown.get(drawn.node.id) ?? 0);
    if (hidden > 0 && !focus) taken.push(badgeBox(drawn, footprint.importance, hidden));
    radii.set(drawn.node.id, (box.x2 - box.x1) / 2 + 3);
  }
  const position = (id: NodeId): DrawnNode['position'] => graph.nodes.get(id)?.position ?? { x: 0, y: 0 };
  const lines = drawnLines.map((line): PhraseLine => {
    const { relationship, parallel } = line;
    const fan = fans.get(relationship.id) ?? null;
    // Lines of a fan that a caption speaks for still take room, but say nothing.
    const speaks = !(fan !== null && silent.has(fan));
    return {
      id: relationship.id,
      fullPhrase: forwardPhrase(relationship.type, context.types, context.lang),
      phrase: speaks ? textOf(line, context) : '',
      source: position(relationship.source),
      target: position(relationship.target),
      sourceRadius: radii.get(relationship.source) ?? 0,
      targetRadius: radii.get(relationship.target) ?? 0,
      // Of lines side by side each says what it is, or nobody could tell them apart.
      group: parallel ? null : fan,
      bend: bends.get(relationship.id)?.shift ?? null,
    };
  });
  return placePhrases(lines, taken, phraseFontSize * fontScale);
}
