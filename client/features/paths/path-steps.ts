/** A path as the page draws and tells it: its nodes with the statements between them, bodies in place of ids. */
import type { Paths } from '../../../contracts/api.ts';
import type { GraphNode, GraphRelationship, NodeId } from '../../../contracts/graph.ts';
import type { PathSelection } from '../../state/selection.ts';

export interface StepStatement {
  relationship: GraphRelationship;
  /** `out`: it points the way the path goes. */
  direction: 'out' | 'in';
}

export interface Step {
  statements: StepStatement[];
  /** There are more statements between the two than these. */
  truncated: boolean;
  /** Where the step leads. */
  to: GraphNode;
}

export interface DrawablePath {
  start: GraphNode;
  steps: Step[];
}

/** Paths of an answer; what an answer names and does not hold is left out. */
export function drawablePaths(answer: Paths): DrawablePath[] {
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const relationships = new Map(answer.relationships.map((relationship) => [relationship.id, relationship]));
  return answer.paths.flatMap((path) => {
    const [start, ...rest] = path.nodes.flatMap((id) => nodes.get(id) ?? []);
    if (start === undefined) return [];
    const steps = rest.map((to, at) => {
      const hop = path.hops[at];
      const statements = (hop?.statements ?? []).flatMap(({ id, direction }) => {
        const relationship = relationships.get(id);
        return relationship === undefined ? [] : [{ relationship, direction }];
      });
      return { statements, truncated: hop?.truncated ?? false, to };
    });
    return [{ start, steps }];
  });
}

export function nodesOf({ start, steps }: DrawablePath): GraphNode[] {
  return [start, ...steps.map(({ to }) => to)];
}

export function statementsOf({ steps }: DrawablePath): GraphRelationship[] {
  return steps.flatMap(({ statements }) => statements.map(({ relationship }) => relationship));
}

/**
 * What the canvas highlights for a path: the best supported statement of each hop, since phrases of several lie over one
 * another. No hop is read yet: the one whose evidence opens is marked by being selected.
 */
export function selectionOf(path: DrawablePath, address: string): PathSelection {
  return {
    nodes: nodesOf(path).map(({ id }) => id),
    relationships: path.steps.flatMap(({ statements }) => statements[0]?.relationship.id ?? []),
    hop: -1,
    address,
  };
}

export function isShown(path: DrawablePath, shown: PathSelection | null): boolean {
  if (shown === null) return false;
  const nodes: NodeId[] = nodesOf(path).map(({ id }) => id);
  return nodes.length === shown.nodes.length && nodes.every((id, at) => id === shown.nodes[at]);
}
