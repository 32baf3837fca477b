/** What is selected, and the path that is marked, as a saved canvas has them. */
import { z } from 'zod/mini';
import { nodeId as anyNodeId, relationshipId as anyRelationshipId } from '../../contracts/graph.ts';
import type { NodeId, RelationshipId } from '../../contracts/graph.ts';
import { canBeNodeId, canBeRelationshipId } from '../../contracts/possible-id.ts';
import type { PathSelection, SelectionState } from './selection.ts';

const nodeId = anyNodeId.check(z.refine((id) => canBeNodeId(id)));
const relationshipId = anyRelationshipId.check(z.refine((id) => canBeRelationshipId(id)));

/** A link leads nowhere but to paths: what it brings becomes the target of “back to the paths”. */
const pathAddress = z.string().check(z.maxLength(4_000), z.regex(/^\/path(\/[^/?#\\\s]+){0,2}(\?[^#\\\s]*)?$/));

/** More are selected by a box; a link of so many would be long for little. */
const mostSelected = 500;
const mostOnPath = 50;

/** The keys of a saved canvas that hold them. */
export const savedSelection = {
  /** In the order of selection. */
  selected: z.optional(z.array(nodeId).check(z.minLength(1), z.maxLength(mostSelected))),
  relationship: z.optional(relationshipId),
  path: z.optional(
    z.object({
      nodes: z.array(nodeId).check(z.minLength(1), z.maxLength(mostOnPath)),
      relationships: z.array(relationshipId).check(z.maxLength(mostOnPath)),
      address: z.optional(pathAddress),
    }),
  ),
};

const shape = z.object(savedSelection);
export type SavedSelection = z.infer<typeof shape>;

/** What a saved canvas says of the selection, to be applied once its nodes are drawn. */
export interface OpenedSelection {
  nodes: NodeId[];
  relationship: RelationshipId | null;
  path: PathSelection | null;
}

function savePath(path: PathSelection): SavedSelection['path'] | null {
  const { nodes, relationships, address } = path;
  const parsed = shape.shape.path.safeParse({
    nodes: [...nodes],
    relationships: [...relationships],
    ...(address !== undefined && { address }),
  });
  return parsed.success ? parsed.data : null;
}

/** Nothing for what is not selected. */
export function saveSelection({ nodes, relationship, path }: SelectionState): SavedSelection {
  const marked = path === null ? null : savePath(path);
  return {
    ...(nodes.length > 0 && nodes.length <= mostSelected && { selected: [...nodes] }),
    ...(relationship !== null && { relationship }),
    ...(marked && { path: marked }),
  };
}

export function openSelection({ selected = [], relationship, path }: SavedSelection): OpenedSelection {
  return {
    nodes: selected,
    relationship: relationship ?? null,
    path:
      path === undefined
        ? null
        : {
            nodes: path.nodes,
            relationships: path.relationships,
            hop: -1,
            ...(path.address !== undefined && { address: path.address }),
          },
  };
}
