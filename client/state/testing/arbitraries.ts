/** Generators for states and for the arguments of every action. */
import fc from 'fast-check';
import type { GraphNode, GraphRelationship, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import type { ActionArguments, ActionId } from '../actions.ts';
import { facetNames, noDocument } from '../filters.ts';
import type { FiltersState } from '../filters.ts';
import type { Addition } from '../graph.ts';
import { groupIdOf } from '../groups.ts';
import type { GroupKey, NewGroup } from '../groups.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as NodeId[];
const kinds = ['Concept', 'Actor', 'Event'];

export function buildNode(id: string, kind = 'Concept', properties: GraphNode['properties'] = {}): GraphNode {
  return {
    id: id as NodeId,
    labels: ['Entity', kind],
    properties: { nameZh: `名${id}`, nameEn: `name ${id}`, importance: 1, ...properties },
  };
}

export function buildRelationship(
  source: string,
  target: string,
  properties: GraphRelationship['properties'] = { basis: 'stated', evidence: ['wp.1.p01', 'press.1.p01'] },
): GraphRelationship {
  return {
    id: `${source}~PART_OF~${target}` as RelationshipId,
    type: 'PART_OF',
    source: source as NodeId,
    target: target as NodeId,
    properties,
  };
}

const id = fc.constantFrom(...ids);
const someIds = fc.array(id, { maxLength: 4 });
const kind = fc.constantFrom(...kinds);
const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const placement = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  labelSide: fc.constantFrom('above' as const, 'below' as const, undefined),
});
const groupKey: fc.Arbitrary<GroupKey> = fc.record({
  owner: id,
  type: fc.constant('PART_OF'),
  direction: fc.constantFrom('out' as const, 'in' as const),
  kind,
});
const groupIds = fc.array(groupKey.map(groupIdOf), { maxLength: 3 });
const placements = fc.dictionary(fc.oneof(id, groupKey.map(groupIdOf)), placement, { maxKeys: 6 });
const newGroup: fc.Arbitrary<NewGroup> = fc
  .tuple(groupKey, someIds, fc.option(placement, { nil: undefined }))
  .map(([key, members, position]) => ({ ...key, members, position }));
const relationship = fc.tuple(id, id).map(([source, target]) => buildRelationship(source, target));
const relationshipIds = relationship.map((one) => one.id);

const axis = fc.option(
  fc.record({
    years: fc.array(fc.record({ year: fc.integer({ min: 1980, max: 2030 }), x: fc.integer() }), {
      minLength: 1,
      maxLength: 3,
    }),
    end: fc.integer(),
    top: fc.integer(),
    y: fc.integer(),
  }),
);

const addition: fc.Arbitrary<Addition> = fc.record({
  nodes: fc.array(
    fc.tuple(id, kind).map(([one, label]) => buildNode(one, label)),
    { maxLength: 6 },
  ),
  relationships: fc.array(relationship, { maxLength: 8 }),
  degrees: fc.dictionary(id, fc.nat(20)),
  positions: placements,
  origin: fc.option(id),
  groups: fc.array(newGroup, { maxLength: 2 }),
});

const view = fc.record(
  {
    lang: fc.constantFrom('zh' as const, 'en' as const),
    labels: fc.constantFrom('zh' as const, 'en' as const, 'both' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const, 'system' as const),
    inspectorOpen: fc.boolean(),
    evidenceLens: fc.boolean(),
  },
  { requiredKeys: [] },
);

const scene = addition.chain((base) =>
  fc.record({
    nodes: fc.constant(base.nodes),
    relationships: fc.constant(base.relationships),
    degrees: fc.constant(base.degrees),
    positions: fc.constant(base.positions),
    groups: fc.constant(base.groups),
    focus: fc.option(id),
    axis,
    hidden: someIds,
    pinned: someIds,
    captions: fc.array(
      point.map((at) => ({ zh: '四项原则', en: '4 principles', ...at })),
      { maxLength: 2 },
    ),
  }),
);

const facetName = fc.constantFrom(...facetNames);
const facetValue = fc.constantFrom(...kinds, 'PART_OF', 'stated', 'paper', noDocument);
const facet = fc.record({
  mode: fc.constantFrom('except' as const, 'only' as const),
  values: fc.array(facetValue, { minLength: 1, maxLength: 3 }).map((some) => new Set(some)),
});
const year = fc.option(fc.integer({ min: 2009, max: 2025 }));
const years = fc.record({ from: year, to: year });
const sources = fc.record({ least: fc.nat(3), most: fc.option(fc.nat(3)) });

const filters: fc.Arbitrary<FiltersState> = fc.record({
  facets: fc.record({ kinds: facet, types: facet, documents: facet, bases: facet }),
  sources,
  years,
  datedOnly: fc.boolean(),
});

/** A new action does not compile without a generator here. */
const actionArguments: { [Id in ActionId]: fc.Arbitrary<ActionArguments<Id>> } = {
  showScene: fc.tuple(scene),
  addElements: fc.tuple(addition),
  removeNodes: fc.tuple(someIds),
  collapseNode: fc.tuple(id),
  hideNodes: fc.tuple(someIds),
  showNodes: fc.oneof(fc.constant<[]>([]), fc.tuple(someIds)),
  moveNodes: fc.tuple(placements),
  applyLayout: fc.tuple(placements, axis),
  pinNodes: fc.tuple(someIds),
  unpinNodes: fc.tuple(someIds),
  groupNodes: fc.tuple(fc.array(newGroup, { maxLength: 3 })),
  openGroups: fc.tuple(groupIds, placements),
  clearGraph: fc.constant<[]>([]),
  toggleValue: fc.tuple(facetName, facetValue),
  showOnly: fc.tuple(facetName, facetValue),
  clearFacet: fc.tuple(facetName),
  setSources: fc.tuple(sources),
  setYears: fc.tuple(years),
  setDatedOnly: fc.tuple(fc.boolean()),
  clearFilters: fc.constant<[]>([]),
  selectNodes: fc.tuple(someIds),
  toggleNode: fc.tuple(id),
  selectRelationship: fc.tuple(relationshipIds),
  clearSelection: fc.constant<[]>([]),
  hover: fc.tuple(fc.option(id.map((node) => ({ node })))),
  showPath: fc.tuple(
    fc.option(
      fc.record({ nodes: someIds, relationships: fc.array(relationshipIds, { maxLength: 3 }), hop: fc.nat(2) }),
    ),
  ),
  showFound: fc.tuple(fc.option(fc.record({ nodes: someIds, at: fc.nat(2) }))),
  setLang: fc.tuple(fc.constantFrom('zh' as const, 'en' as const)),
  setView: fc.tuple(view),
  setPanelWidth: fc.tuple(
    fc.constantFrom('inspector' as const, 'evidence' as const),
    fc.integer({ min: 0, max: 2000 }),
  ),
  beginWith: fc.tuple(scene),
  openCanvas: fc.tuple(scene, filters),
  beginWithCanvas: fc.tuple(scene, filters),
  settleLayout: fc.tuple(placements, axis),
};

export type AnyCall = { [Id in ActionId]: { id: Id; args: ActionArguments<Id> } }[ActionId];

function callsOf<Id extends ActionId>(action: Id): fc.Arbitrary<AnyCall> {
  // The pair is right by construction; the compiler cannot follow it through the union.
  return actionArguments[action].map((args) => ({ id: action, args }) as unknown as AnyCall);
}

export function callOf(action: ActionId): fc.Arbitrary<AnyCall> {
  return callsOf(action);
}

export const anyCall: fc.Arbitrary<AnyCall> = fc.oneof(...(Object.keys(actionArguments) as ActionId[]).map(callsOf));
