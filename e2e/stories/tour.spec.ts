import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../story.ts';

const words = {
  zh: { locale: 'zh-CN', take: '看一遍导览', next: '下一步', back: '上一步', skip: '跳过', done: '完成', help: '帮助' },
  en: { locale: 'en-US', take: 'Take the tour', next: 'Next', back: 'Back', skip: 'Skip', done: 'Done', help: 'Help' },
} as const;

for (const [language, word] of Object.entries(words)) {
  test.describe(`The tour (${language})`, () => {
    test.use({ locale: word.locale });

    test('leads through every part with the keyboard, and gives the keyboard back', async ({ page, explore }) => {
      await explore.open();
      const offer = page.getByRole('main').getByRole('button', { name: word.take });
      await offer.focus();
      await page.keyboard.press('Enter');
      const card = page.getByRole('dialog');
      const seen: (string | null)[] = [];
      const ring = page.locator('[data-tour-step]');
      for (const step of ['search', 'node', 'tools', 'evidence', 'legend', 'help']) {
        await expect(ring).toHaveAttribute('data-tour-step', step);
        const name = step === 'help' ? word.done : word.next;
        await expect(card.getByRole('button', { name })).toBeFocused();
        seen.push(await card.getByRole('heading').textContent());
        await page.keyboard.press('Enter');
      }
      await expect(ring).toHaveCount(0);
      expect(new Set(seen).size).toBe(6);
      // It was taken: the start view offers it no longer, the help still does.
      await expect(offer).toHaveCount(0);
      await page.reload();
      await explore.canvas.root.waitFor();
      await expect(offer).toHaveCount(0);
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByRole('button', { name: word.take }).click();
      await expect(ring).toHaveAttribute('data-tour-step', 'search');
    });

    test('goes back and forth, and Escape ends it where the keyboard was', async ({ page, explore }) => {
      await explore.open();
      const offer = page.getByRole('main').getByRole('button', { name: word.take });
      await offer.click();
      const ring = page.locator('[data-tour-step]');
      await expect(page.getByRole('button', { name: word.next })).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(ring).toHaveAttribute('data-tour-step', 'node');
      await page.getByRole('dialog').getByRole('button', { name: word.back }).click();
      await expect(ring).toHaveAttribute('data-tour-step', 'search');
      await expect(page.getByRole('button', { name: word.next })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(ring).toHaveCount(0);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`The tour in ${colorScheme}`, () => {
    test.use({ locale: 'zh-CN', colorScheme });

    test('has nothing that axe objects to', async ({ page, explore }) => {
      await explore.open();
      await page.getByRole('button', { name: words.zh.take }).click();
      await expect(page.getByRole('button', { name: words.zh.next })).toBeFocused();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
}

test.describe('The tour on a phone', () => {
  test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });

  test('speaks of what is there, and every card lies within the window', async ({ page, explore }) => {
    await explore.open();
    await page.getByRole('button', { name: words.zh.take }).click();
    const card = page.getByRole('dialog');
    const done = card.getByRole('button', { name: words.zh.done });
    for (let step = 0; step < 6 && !(await done.isVisible()); step += 1) {
      const next = card.getByRole('button', { name: words.zh.next });
      await expect(next).toBeFocused();
      await expect(card).toBeInViewport({ ratio: 1 });
      await next.click();
    }
    await expect(done).toBeFocused();
    await done.click();
    await expect(card).toHaveCount(0);
  });
});
