/**
 * The one registry of what can be done to the state. Each action names a pure producer, what it is called in both
 * languages (undo says “撤销：隐藏”), and whether it makes an undo step. Call them through `act` in `use-store.ts`.
 */
import type { NodeId } from '../../contracts/graph.ts';
import {
  clearFacet,
  clearFilters,
  setDatedOnly,
  setFilters,
  setSources,
  setYears,
  showOnly,
  toggleValue,
} from './filters.ts';
import type { FiltersState } from './filters.ts';
import {
  addElements,
  applyLayout,
  clearGraph,
  collapseNode,
  hideNodes,
  moveNodes,
  pinNodes,
  removeNodes,
  showNodes,
  showScene,
} from './graph.ts';
import type { GraphState, Scene } from './graph.ts';
import { groupNodes, openGroups } from './group-nodes.ts';
import { remember } from './history.ts';
import {
  clearSelection,
  hover,
  pruneSelection,
  selectNodes,
  selectRelationship,
  showFound,
  showPath,
  toggleNode,
} from './selection.ts';
import type { SelectionState } from './selection.ts';
import type { State } from './state.ts';
import { setLang, setPanelWidth, setView } from './view.ts';
import type { ViewState } from './view.ts';

interface Action<Arguments extends unknown[]> {
  labels: { zh: string; en: string };
  undoable: boolean;
  produce: (...args: Arguments) => (state: State) => State;
}

function labels(zh: string, en: string) {
  return { zh, en };
}

/** An undoable change of the canvas; whatever it takes away leaves the selection too. */
function onGraph<A extends unknown[]>(
  names: Action<A>['labels'],
  producer: (...args: A) => (graph: GraphState) => GraphState,
): Action<A> {
  return {
    labels: names,
    undoable: true,
    produce: (...args) => {
      const change = producer(...args);
      return (state) => {
        const graph = change(state.graph);
        return graph === state.graph ? state : { ...state, graph, selection: pruneSelection(graph)(state.selection) };
      };
    },
  };
}

function onFilters<A extends unknown[]>(
  names: Action<A>['labels'],
  producer: (...args: A) => (filters: FiltersState) => FiltersState,
): Action<A> {
  return {
    labels: names,
    undoable: true,
    produce: (...args) => {
      const change = producer(...args);
      return (state) => {
        const filters = change(state.filters);
        return filters === state.filters ? state : { ...state, filters };
      };
    },
  };
}

function onSelection<A extends unknown[]>(
  names: Action<A>['labels'],
  producer: (...args: A) => (selection: SelectionState) => SelectionState,
): Action<A> {
  return {
    labels: names,
    undoable: false,
    produce: (...args) => {
      const change = producer(...args);
      return (state) => {
        const selection = change(state.selection);
        return selection === state.selection ? state : { ...state, selection };
      };
    },
  };
}

function onView<A extends unknown[]>(
  names: Action<A>['labels'],
  producer: (...args: A) => (view: ViewState) => ViewState,
): Action<A> {
  return {
    labels: names,
    undoable: false,
    produce: (...args) => {
      const change = producer(...args);
      return (state) => {
        const view = change(state.view);
        return view === state.view ? state : { ...state, view };
      };
    },
  };
}

/** A whole canvas with its filters, in one step. */
function openCanvas(scene: Scene, filters: FiltersState): (state: State) => State {
  return (state) => {
    const graph = showScene(scene)(state.graph);
    return {
      ...state,
      graph,
      filters: setFilters(filters)(state.filters),
      selection: pruneSelection(graph)(state.selection),
    };
  };
}

export const actions = {
  showScene: onGraph(labels('打开视图', 'Open view'), showScene),
  addElements: onGraph(labels('加入画布', 'Add to canvas'), addElements),
  removeNodes: onGraph(labels('移除', 'Remove'), removeNodes),
  collapseNode: onGraph(labels('收起', 'Collapse'), collapseNode),
  hideNodes: onGraph(labels('隐藏', 'Hide'), hideNodes),
  showNodes: onGraph(labels('重新显示', 'Show again'), showNodes),
  moveNodes: onGraph(labels('移动', 'Move'), moveNodes),
  applyLayout: onGraph(labels('布局', 'Layout'), applyLayout),
  pinNodes: onGraph(labels('固定', 'Pin'), (ids: readonly NodeId[]) => pinNodes(ids, true)),
  unpinNodes: onGraph(labels('取消固定', 'Unpin'), (ids: readonly NodeId[]) => pinNodes(ids, false)),
  groupNodes: onGraph(labels('分组', 'Group'), groupNodes),
  openGroups: onGraph(labels('打开分组', 'Open group'), openGroups),
  clearGraph: onGraph(labels('清空画布', 'Clear canvas'), clearGraph),
  toggleValue: onFilters(labels('筛选', 'Filter'), toggleValue),
  showOnly: onFilters(labels('只看', 'Only'), showOnly),
  clearFacet: onFilters(labels('取消筛选', 'End a filter'), clearFacet),
  setSources: onFilters(labels('按证据筛选', 'Filter by evidence'), setSources),
  setYears: onFilters(labels('按日期筛选', 'Filter by date'), setYears),
  setDatedOnly: onFilters(labels('按日期筛选', 'Filter by date'), setDatedOnly),
  clearFilters: onFilters(labels('清除筛选', 'Clear filters'), clearFilters),
  selectNodes: onSelection(labels('选择', 'Select'), selectNodes),
  toggleNode: onSelection(labels('增减选择', 'Add to or take from the selection'), toggleNode),
  selectRelationship: onSelection(labels('选择关系', 'Select relationship'), selectRelationship),
  clearSelection: onSelection(labels('取消选择', 'Clear selection'), clearSelection),
  hover: onSelection(labels('悬停', 'Hover'), hover),
  showPath: onSelection(labels('显示路径', 'Show path'), showPath),
  showFound: onSelection(labels('标出找到的节点', 'Mark what was found'), showFound),
  setLang: onView(labels('界面语言', 'Interface language'), setLang),
  setView: onView(labels('显示设置', 'View settings'), setView),
  setPanelWidth: onView(labels('面板宽度', 'Panel width'), setPanelWidth),
  /** The scene that the page begins with: before it there is nothing to go back to. */
  beginWith: { ...onGraph(labels('打开视图', 'Open view'), showScene), undoable: false },
  /** A canvas that a link brought while another was open. */
  openCanvas: { labels: labels('打开视图', 'Open view'), undoable: true, produce: openCanvas },
  /** A canvas kept over a reload, or brought by the link that opened the page. */
  beginWithCanvas: { labels: labels('打开视图', 'Open view'), undoable: false, produce: openCanvas },
  /** The first layout of nodes that came without positions: part of the step that brought them, no step of its own. */
  settleLayout: { ...onGraph(labels('布局', 'Layout'), applyLayout), undoable: false },
} as const;

export type ActionId = keyof typeof actions;
export type ActionArguments<Id extends ActionId> = Parameters<(typeof actions)[Id]['produce']>;

/** The state after an action; undoable ones leave a step in the history. */
export function perform<Id extends ActionId>(id: Id, ...args: ActionArguments<Id>): (state: State) => State {
  // Each entry takes its own arguments; looked up by a generic id, the compiler only sees their union.
  const action = actions[id] as unknown as Action<ActionArguments<Id>>;
  const produce = action.produce(...args);
  return (state) => {
    const next = produce(state);
    return action.undoable ? remember(action.labels, state, next) : next;
  };
}
