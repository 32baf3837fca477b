/** Thousands of elements at once: drawn piece by piece, with the page awake in between, and told what is left out. */
import { expect, test } from '../story.ts';

const nodes = 1_000;

/** The end of the line that says what is left out. */
const leftOut = /(更多名称在放大后显示。|more names appear when you zoom in\.)$/;

interface LargePage {
  cy?: { elements: () => { length: number } };
  zhituBench?: { act: (id: string, ...args: unknown[]) => void; undo: () => void };
}

/** A square of nodes, each joined to the next, as the server would send them. */
function square() {
  const ids = Array.from({ length: nodes }, (_, index) => `made-${index}`);
  const side = Math.ceil(Math.sqrt(nodes));
  return {
    nodes: ids.map((id, index) => ({
      id,
      labels: ['Entity', 'Concept'],
      properties: { id, nameZh: `概念${index}`, nameEn: `concept ${index}`, importance: 1 },
    })),
    relationships: ids.slice(1).map((id, index) => ({
      id: `${ids[index]}~ABOUT~${id}`,
      type: 'ABOUT',
      source: ids[index],
      target: id,
      properties: { evidence: [], basis: 'stated' },
    })),
    positions: Object.fromEntries(
      ids.map((id, index) => [id, { x: 800 + (index % side) * 120, y: Math.floor(index / side) * 120 }]),
    ),
  };
}

test('a large addition is drawn in pieces, and a key is heard between them', async ({ explore, page }) => {
  await explore.open();
  await page.waitForFunction(() => 'zhituBench' in window);
  const before = await explore.canvas.ids();
  const seen = await page.evaluate(async (addition) => {
    const { cy, zhituBench } = window as unknown as LargePage;
    if (!cy || !zhituBench) throw new Error('the canvas is not readable from outside');
    const first = cy.elements().length;
    const all = first + addition.nodes.length + addition.relationships.length;
    const sizes: number[] = [];
    let heard: string | null = null;
    zhituBench.act('addElements', addition);
    const end = performance.now() + 60_000;
    while (sizes.at(-1) !== all && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve));
      const size = cy.elements().length;
      if (size !== sizes.at(-1)) sizes.push(size);
      if (heard !== null || size === first || size === all) continue;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
      heard = document.activeElement?.getAttribute('role') ?? '';
    }
    return { pieces: sizes.filter((size) => size > first && size < all).length, heard };
  }, square());
  expect(seen.heard).toBe('combobox');
  expect(seen.pieces).toBeGreaterThan(1);
  await expect.poll(() => explore.canvas.ids().then(({ length }) => length)).toBe(before.length + nodes);

  // Seen as a whole there is no room for names, which is said.
  await explore.canvas.root.focus();
  await page.keyboard.press('0');
  await expect(page.getByText(leftOut)).toBeVisible();
  await page.evaluate(() => (window as unknown as LargePage).zhituBench?.undo());
  await expect.poll(() => explore.canvas.ids()).toEqual(before);
  await expect(page.getByText(leftOut)).toHaveCount(0);
});
