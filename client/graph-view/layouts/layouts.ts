/** How each layout begins. Runs in the worker only: the page knows their names (`layout-names.ts`). */
import { startConcentricLayout } from './concentric-layout.ts';
import { startForceLayout } from './force-layout.ts';
import { startLayeredLayout } from './layered-layout.ts';
import type { LayoutInput, LayoutRun } from './layout.ts';
import type { LayoutName } from './layout-names.ts';
import { startTimelineLayout } from './timeline-layout.ts';

export const layouts: Readonly<Record<LayoutName, (input: LayoutInput) => LayoutRun>> = {
  force: startForceLayout,
  layered: startLayeredLayout,
  concentric: startConcentricLayout,
  timeline: startTimelineLayout,
};
