/** The layouts on offer. Each is a function of plain data that runs in the worker. */
import { startForceLayout } from './force-layout.ts';
import type { ForceRun, LayoutInput } from './force-layout.ts';

interface LayoutDefinition {
  names: { zh: string; en: string };
  start: (input: LayoutInput) => ForceRun;
}

export const layouts = {
  force: { names: { zh: '力导向', en: 'Force' }, start: startForceLayout },
} as const satisfies Record<string, LayoutDefinition>;

export type LayoutName = keyof typeof layouts;
