import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Phone } from '../pages/phone.ts';
import { expect, test } from '../story.ts';

const STATEMENT = 'china~PROMOTES~community-with-shared-future-in-cyberspace';

/** What axe objects to, with every rule on: rule, place and why. */
async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    const narrow = viewport.width < 768;
    test.describe(`Axe finds nothing (${colorScheme}, ${viewport.width} px)`, () => {
      test.use({ colorScheme, viewport });

      test('on the canvas, in the search, and in what opens over the canvas', async ({ page, explore }) => {
        await explore.open();
        expect.soft(await objections(page)).toEqual([]);
        if (narrow) {
          const { filters, filterSheet } = new Phone(page);
          await filters.click();
          await expect(filterSheet).toBeVisible();
          expect.soft(await objections(page)).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(filterSheet).toBeHidden();
        } else {
          await explore.canvas.doubleClick('china');
          await expect(explore.expand.rows.first()).toBeFocused();
          expect.soft(await objections(page)).toEqual([]);
        }
        await explore.search.input.fill('wlzq');
        await expect(explore.search.options.first()).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
      });

      test('on the details, the evidence and about', async ({ page, explore }) => {
        await explore.open('/entity/digital-economy-size');
        await explore.inspector.tab('数据', 'Data').click();
        await expect(explore.inspector.root.getByRole('table')).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        await explore.open(`/relationship/${encodeURIComponent(STATEMENT)}`);
        await expect(explore.evidence.passages.first()).toBeVisible();
        await explore.evidence.furtherPassages.first().click();
        expect.soft(await objections(page)).toEqual([]);
        await page.goto('/about');
        await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        if (narrow) return;
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
      });
    });
  }
}
