/**
 * One block of the canvas stylesheet. Cytoscape's own type lacks properties that its renderer has (`data(…)` for
 * numbers, arrow widths, lists for several images), so the values are checked by the library as it parses them.
 */
import type { EdgeSingular, NodeSingular } from 'cytoscape';

type StyleValue =
  | string
  | number
  | readonly (string | number)[]
  | ((node: NodeSingular) => string | number | string[])
  | ((edge: EdgeSingular) => string | number | string[]);

export interface StyleBlock {
  selector: string;
  style: Readonly<Record<string, StyleValue>>;
}
