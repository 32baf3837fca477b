import { defineWords } from '../words.ts';

/** What the details of a group say. */
export const groupWords = defineWords(
  {
    kind: (kind: string) => `分组 · ${kind}`,
    open: '打开分组',
    members: '分组里的节点',
    filtered: (count: string) => `另有 ${count} 个被筛选藏起`,
    ofNobody: '所属的节点不在画布上',
  },
  {
    kind: (kind: string) => `Group · ${kind}`,
    open: 'Open group',
    members: 'Nodes in this group',
    filtered: (count: string) => `${count} more hidden by filters`,
    ofNobody: 'The node they belong to is not on the canvas',
  },
);
