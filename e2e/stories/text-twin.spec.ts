import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { textsInTheWrongLanguage } from '../pages/chrome-text.ts';
import { TablesDrawer } from '../pages/tables-drawer.ts';
import { readOverview, readRelationship } from '../read-api.ts';
import { expect, test } from '../story.ts';

const SAID = '网络空间命运共同体由习近平提出';
const PROPOSED = 'xi-jinping~PROPOSED~community-with-shared-future-in-cyberspace';

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} (${target.flat().join(' ')})`));
}

/** As those come who hear the page: by the skip link. */
async function openText(page: Page, tables: TablesDrawer, link: string): Promise<void> {
  await page.getByRole('link', { name: link }).focus();
  await page.keyboard.press('Enter');
  await expect(tables.text).toBeFocused();
}

test.describe('The canvas as text', () => {
  test('is reached by a skip link and says every node and statement, with where it is written', async ({
    page,
    explore,
  }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    await openText(page, tables, '以文字阅读画布');
    const { nodes, relationships } = await readOverview();
    await expect(
      tables.text.getByText(`画布上有 ${nodes.length} 个节点、${relationships.length} 条关系`),
    ).toBeVisible();
    await expect(tables.text.getByRole('article')).toHaveCount(nodes.length);
    const idea = tables.node('网络空间命运共同体');
    await expect(idea.getByRole('heading', { level: 3 })).toBeVisible();
    const link = idea.getByRole('link', { name: SAID });
    const { evidence } = await readRelationship(PROPOSED);
    const [first] = evidence;
    await expect(idea.getByRole('listitem').filter({ has: page.getByRole('link', { name: SAID }) })).toContainText(
      `文件 ${first?.document.textFile} · ${first?.section.titleZh} · 第${first?.passage.paragraph}段`,
    );
    await link.click();
    await expect(explore.evidence.sentence).toContainText('习近平');
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => explore.canvas.selected()).toContain(PROPOSED);
  });

  test('does by keyboard what a hand does on the canvas, and keeps the keyboard', async ({ page, explore }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    const { nodes } = await readOverview();
    await openText(page, tables, '以文字阅读画布');
    const node = tables.node('联合国');
    const select = node.getByRole('button', { name: '选中“联合国”' });
    const actions = node.getByRole('button', { name: '对“联合国”的操作' });
    const choose = async (name: string) => {
      await actions.focus();
      await page.keyboard.press('Enter');
      const item = page.getByRole('menuitem', { name });
      await item.focus();
      await page.keyboard.press('Enter');
    };
    await select.focus();
    await page.keyboard.press('Space');
    await expect(select).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => explore.canvas.selected()).toContain('united-nations');
    await page.keyboard.press('Space');
    await expect(select).toHaveAttribute('aria-pressed', 'false');

    await choose('固定位置');
    await expect(node).toContainText('已固定');
    await expect(actions).toBeFocused();
    await choose('展开……');
    await expect(explore.expand.rows.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(explore.expand.root).toBeHidden();
    await choose('打开详情');
    await expect(explore.inspector.name).toBeFocused();
    await choose('隐藏');
    await expect(node).toBeHidden();
    await expect(tables.text.locator('button:focus')).toHaveCount(1);
    await tables.text.getByRole('button', { name: '重新显示“联合国”' }).click();
    await expect(node).toBeVisible();
    await choose('移除');
    await expect(tables.text.getByRole('article')).toHaveCount(nodes.length - 1);
    await expect(explore.filters.spoken()).toContainText('联合国');
    await expect(explore.filters.spoken()).toContainText(`画布上有 ${nodes.length - 1} 个节点`);
  });
});

for (const { colorScheme, width } of [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const) {
  test.describe(`The text in English (${colorScheme}, ${width} px)`, () => {
    test.use({ colorScheme, locale: 'en-GB', viewport: { width, height: 844 } });

    test('speaks English, runs over no edge, and axe finds nothing', async ({ page, explore }) => {
      const tables = new TablesDrawer(page);
      await explore.open();
      await openText(page, tables, 'Read the canvas as text');
      const link = tables.node('Xi Jinping').getByRole('link', {
        name: 'Xi Jinping proposed community with a shared future in cyberspace',
      });
      await expect(link).toBeVisible();
      expect.soft(await objections(page)).toEqual([]);
      expect.soft(await textsInTheWrongLanguage(page, 'en')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await tables.node('China').getByRole('button', { name: 'Actions for “China”' }).click();
      await expect(page.getByRole('menuitem', { name: 'Open the details' })).toBeVisible();
      expect.soft(await objections(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(tables.node('China').getByRole('button', { name: 'Actions for “China”' })).toBeFocused();
    });
  });
}
