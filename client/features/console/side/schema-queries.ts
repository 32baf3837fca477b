/** Statements that the schema panel puts into the editor: a person reads and runs them. */
import { quotedName } from '../../../state/console/cypher-text.ts';

export function nodesOfLabel(label: string): string {
  return `MATCH (n:${quotedName(label)})\nRETURN n\nLIMIT 25`;
}

export function relationshipsOfType(type: string): string {
  return `MATCH (a)-[r:${quotedName(type)}]->(b)\nRETURN a, r, b\nLIMIT 25`;
}

/** @param label nodes that may have it; undefined: any */
export function valuesOfProperty(property: string, label: string | undefined): string {
  const name = quotedName(property);
  const pattern = label === undefined ? '(n)' : `(n:${quotedName(label)})`;
  return `MATCH ${pattern}\nWHERE n.${name} IS NOT NULL\nRETURN n, n.${name} AS ${name}\nLIMIT 25`;
}
