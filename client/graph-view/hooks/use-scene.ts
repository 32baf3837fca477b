/** Tells a new scene from an old one that grew or shrank: none of the nodes seen last is there any more. */
import { useRef } from 'react';
import type { GraphState } from '../../state/graph.ts';

interface Seen {
  nodes: GraphState['nodes'];
  scene: number;
}

/** A number that changes with the scene; null while the canvas is empty. */
export function useScene(nodes: GraphState['nodes']): number | null {
  const seen = useRef<Seen>({ nodes: new Map(), scene: 0 });
  const last = seen.current;
  if (last.nodes !== nodes) {
    const kept = [...nodes.keys()].some((id) => last.nodes.has(id));
    seen.current = { nodes, scene: kept ? last.scene : last.scene + 1 };
  }
  return nodes.size === 0 ? null : seen.current.scene;
}
