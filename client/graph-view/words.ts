/** The words on and around the canvas. */
import type { Lang } from '../state/view.ts';

const words = {
  zh: {
    canvas: (nodes: number) => `知识图谱，共 ${nodes} 个节点`,
    canvasHelp: '方向键移到相邻节点，回车打开，E 展开，Escape 取消选择，加号和减号缩放，0 适应窗口。',
    selected: (name: string, kind: string, lines: number) => `${name}，${kind}，画布上有 ${lines} 条关系`,
    group: (name: string, owner: string) => `分组：${name}${owner === '' ? '' : `，属于${owner}`}，回车打开`,
    filteredOut: (name: string, kind: string) => `${name}，${kind}，被筛选藏起`,
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '回到 100%',
    zoom: '缩放',
    minimap: '缩略图：点按可移动视野',
    arranging: (nodes: number) => `正在排布 ${nodes.toLocaleString('zh-CN')} 个节点`,
    stopHere: '就停在这里',
    large: (shown: number, all: number, later: 'names' | 'arrows') =>
      `画了 ${shown.toLocaleString('zh-CN')} 个${shown === all ? '节点' : `，共 ${all.toLocaleString('zh-CN')} 个`}；${later === 'names' ? '更多名称在放大后显示' : '关系的方向在选中后显示'}。`,
    undated: (nodes: number) => `未注明日期：${nodes.toLocaleString('zh-CN')} 个节点`,
    noDates: '画布上没有注明日期的节点',
    layoutFailed: '没有排布成功，节点留在原处；请再试一次',
    timeline: (first: number, last: number) => `时间线，从 ${first} 年到 ${last} 年`,
  },
  en: {
    canvas: (nodes: number) => `Knowledge graph with ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`,
    canvasHelp:
      'Arrow keys move to a neighbouring node, Enter opens it, E expands it, Escape clears the selection, plus and minus zoom, 0 fits everything.',
    selected: (name: string, kind: string, lines: number) =>
      `${name}, ${kind}, ${lines} ${lines === 1 ? 'relationship' : 'relationships'} on the canvas`,
    group: (name: string, owner: string) => `Group: ${name}${owner === '' ? '' : ` of ${owner}`}, Enter opens it`,
    filteredOut: (name: string, kind: string) => `${name}, ${kind}, hidden by filters`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Back to 100%',
    zoom: 'Zoom',
    minimap: 'Minimap: press to move the view',
    arranging: (nodes: number) => `Arranging ${nodes.toLocaleString('en-GB')} nodes`,
    stopHere: 'Stop here',
    large: (shown: number, all: number, later: 'names' | 'arrows') =>
      `${shown.toLocaleString('en-GB')} ${shown === all ? 'nodes' : `of ${all.toLocaleString('en-GB')} nodes`} drawn; ${later === 'names' ? 'more names appear when you zoom in' : 'a relationship shows its direction when it is selected'}.`,
    undated: (nodes: number) => `Undated: ${nodes.toLocaleString('en-GB')} ${nodes === 1 ? 'node' : 'nodes'}`,
    noDates: 'No node on the canvas has a date',
    layoutFailed: 'The layout did not run, and nodes stay where they are; try again',
    timeline: (first: number, last: number) => `Timeline from ${first} to ${last}`,
  },
} as const;

export function wordsIn(lang: Lang): (typeof words)[Lang] {
  return words[lang];
}
