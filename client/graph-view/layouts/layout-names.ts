/** The layouts on offer; how each is worked out is the worker's (`layouts.ts`). */

export const layoutNames = {
  force: { zh: '力导向', en: 'Force' },
  layered: { zh: '分层', en: 'Layered' },
  concentric: { zh: '同心', en: 'Concentric' },
  timeline: { zh: '时间线', en: 'Timeline' },
} as const;

export type LayoutName = keyof typeof layoutNames;
