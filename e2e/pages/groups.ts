/** Groups of leaves: on the canvas as nodes of their own, at the right with what they hold. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { either, eitherBegins } from './either.ts';
import type { Canvas } from './canvas.ts';

export class Groups {
  readonly canvas: Canvas;
  /** Of the selected group. */
  readonly title: Locator;
  readonly members: Locator;
  readonly open: Locator;

  constructor(page: Page, canvas: Canvas) {
    const panel = page.getByRole('complementary');
    this.canvas = canvas;
    this.title = panel.getByRole('heading', { level: 2 });
    this.members = panel.getByRole('list', { name: either('分组里的节点', 'Nodes in this group') }).getByRole('link');
    this.open = panel.getByRole('button', { name: eitherBegins('打开分组', 'Open group') });
  }

  /** Ids of the groups that are drawn: no node has a control character in its id. */
  async ids(): Promise<string[]> {
    return (await this.canvas.ids()).filter((id) => id.startsWith('\u001F'));
  }

  /** The one group there is. */
  async only(): Promise<string> {
    await expect.poll(async () => (await this.ids()).length).toBe(1);
    return (await this.ids())[0] ?? '';
  }

  /** Pairs of shapes that lie on each other as they are drawn, of which one is meant. */
  overlaps(meant: readonly string[]): Promise<string[]> {
    return this.canvas.root.evaluate((_, wanted) => {
      type Measured = { id(): string; data(key: string): unknown; position(): { x: number; y: number } };
      const cy = window.cy as unknown as { nodes(): { map<Value>(read: (node: Measured) => Value): Value[] } };
      const all = cy
        .nodes()
        .map((node) => {
          const id = node.id();
          // The collar and the outline of a group.
          const rim = id.startsWith('\u001F') ? 12 : 0;
          const [width, height] = [Number(node.data('width')) / 2 + rim, Number(node.data('height')) / 2 + rim];
          const { x, y } = node.position();
          const box = { x1: x - width, y1: y - height, x2: x + width, y2: y + height };
          return { id, kind: node.data('kind'), box };
        })
        .filter(({ kind }) => kind !== undefined);
      type Box = (typeof all)[number]['box'];
      const meet = (a: Box, b: Box) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
      return all.flatMap((one, index) =>
        all
          .slice(index + 1)
          .filter((other) => wanted.includes(one.id) || wanted.includes(other.id))
          .filter((other) => meet(one.box, other.box))
          .map((other) => `${one.id} ${other.id}`),
      );
    }, meant);
  }
}
