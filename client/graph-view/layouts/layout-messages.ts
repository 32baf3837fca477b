/** What the page and the layout worker say to each other. */
import type { LayoutInput, LayoutResult } from './layout.ts';
import type { LayoutName } from './layout-names.ts';

export type LayoutRequest = { run: number; name: LayoutName; input: LayoutInput } | { run: number; stop: true };

export type LayoutReply = { run: number; progress: number } | { run: number; result: LayoutResult };
