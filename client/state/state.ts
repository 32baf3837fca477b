/** The whole state of the page, slice by slice; everything else (answers of the server) is the query cache's. */
import { noFilters } from './filters.ts';
import type { FiltersState } from './filters.ts';
import { emptyGraph } from './graph.ts';
import type { GraphState } from './graph.ts';
import { emptyHistory } from './history.ts';
import type { HistoryState } from './history.ts';
import { emptySelection } from './selection.ts';
import type { SelectionState } from './selection.ts';
import { defaultView } from './view.ts';
import type { ViewState } from './view.ts';

export interface State {
  graph: GraphState;
  selection: SelectionState;
  filters: FiltersState;
  view: ViewState;
  history: HistoryState;
}

export const initialState: State = {
  graph: emptyGraph,
  selection: emptySelection,
  filters: noFilters,
  view: defaultView,
  history: emptyHistory,
};
