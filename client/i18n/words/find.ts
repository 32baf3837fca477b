/** Words of looking for something on the canvas. */
import { defineWords } from '../words.ts';

export const findWords = defineWords(
  {
    label: '在画布内查找',
    placeholder: '在画布内查找……',
    hint: '写名称、别名、拼音或首字母；找到的留着，其余变淡。',
    among: (count: string) => `画布上有 ${count} 个实体`,
    none: '画布上没有名称相符的实体',
    noneHint: '可以改到整个图谱里找。',
    tooMany: (most: string) => `画布上超过 ${most} 个实体，这里找不过来；请先筛选，或在整个图谱里找。`,
    empty: '画布上还没有实体。',
    failed: '这次查找没有完成',
    place: (at: string, total: string) => `${at} / ${total}`,
    spoken: (at: string, total: string, name: string) => `第 ${at} 个，共 ${total} 个：${name}`,
    cut: (count: string) => `只标出前 ${count} 个`,
    previous: '上一个',
    next: '下一个',
    end: '结束查找',
  },
  {
    label: 'Find on the canvas',
    placeholder: 'Find on the canvas…',
    hint: 'A name, an alias, pinyin or initials; what is found stays, the rest steps back.',
    among: (count: string) => `${count} entities on the canvas`,
    none: 'No entity on the canvas has such a name',
    noneHint: 'The whole graph may have it.',
    tooMany: (most: string) =>
      `There are more than ${most} entities on the canvas, too many to look through: filter first, or search the whole graph.`,
    empty: 'There is nothing on the canvas yet.',
    failed: 'The canvas could not be looked through',
    place: (at: string, total: string) => `${at} / ${total}`,
    spoken: (at: string, total: string, name: string) => `${at} of ${total}: ${name}`,
    cut: (count: string) => `Only the first ${count} are marked`,
    previous: 'Previous',
    next: 'Next',
    end: 'End',
  },
);
