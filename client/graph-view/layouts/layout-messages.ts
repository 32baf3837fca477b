/** What the page and the layout worker say to each other. */
import type { LayoutInput, LayoutPositions } from './force-layout.ts';
import type { LayoutName } from './layouts.ts';

export type LayoutRequest = { run: number; name: LayoutName; input: LayoutInput } | { run: number; stop: true };

export type LayoutReply = { run: number; progress: number } | { run: number; positions: LayoutPositions };
