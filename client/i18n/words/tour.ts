import { defineWords } from '../words.ts';

/** The tour of the page, step by step. */
export const tourWords = defineWords(
  {
    label: '导览',
    at: (step: string, of: string) => `第 ${step} 步，共 ${of} 步`,
    next: '下一步',
    back: '上一步',
    done: '完成',
    skip: '跳过',
    steps: {
      search: {
        title: '从搜索开始',
        text: '按中文、拼音、首字母（如 wlzq）、繁体或英文查找。回车把它放到画布上并打开说明。',
      },
      node: {
        title: '点节点，看它是什么',
        text: '右侧写明它的名称、关系、段落和数据。颜色、形状和图标表示类别。',
      },
      tools: {
        title: '展开与找路径',
        text: '双击节点，先看还有多少关系，再决定加哪些；已有的节点不会移动。选两个节点，可以找它们之间的路径。每一步都能撤销。',
      },
      evidence: {
        title: '点线，看证据',
        text: '每条关系都写明出自哪份文件的哪一段，可以并排对照，也可以引用。',
      },
      legend: {
        title: '图例就是筛选',
        text: '点一类只看它；也可以按文献、年份、证据多少来筛选。线型表示依据。',
      },
      help: {
        title: '键盘也能做到',
        text: '所有操作都有按键，按 ? 随时查看，也可以在那里再看一遍导览。',
      },
    },
  },
  {
    label: 'Tour',
    at: (step, of) => `Step ${step} of ${of}`,
    next: 'Next',
    back: 'Back',
    done: 'Done',
    skip: 'Skip',
    steps: {
      search: {
        title: 'Begin with a search',
        text: 'Type English, Chinese, pinyin or initials (wlzq finds cyber sovereignty). Enter puts it on the canvas and opens its details.',
      },
      node: {
        title: 'A node says what it is',
        text: 'Press one: its names, statements, passages and figures are beside it. Colour, shape and icon stand for the kind.',
      },
      tools: {
        title: 'Expand, and find paths',
        text: 'Double-click a node to see how much more there is before anything is added; what is there never moves. Two selected nodes have paths between them. Everything can be undone.',
      },
      evidence: {
        title: 'A line leads to its evidence',
        text: 'Press a line: the passages of each document that say so, side by side, ready to cite.',
      },
      legend: {
        title: 'The legend filters',
        text: 'Press a kind to see it alone; filter by document, year or strength of evidence too. The pattern of a line is its basis.',
      },
      help: {
        title: 'All of it by keyboard',
        text: 'Press ? for every key, and to take this tour again.',
      },
    },
  },
);

export type TourStep = keyof (typeof tourWords)['zh']['steps'];
