import { expect, test } from '../story.ts';

const PRINCIPLE = 'principle-respect-cyber-sovereignty';

test.describe('Addresses', () => {
  for (const [where, id, name] of [
    ['on the start view', PRINCIPLE, '尊重网络主权'],
    ['not on the start view', 'cyberspace-governance', '网络空间治理'],
  ] as const) {
    test(`a fresh address of an entity ${where} opens it, selected and in view`, async ({ explore }) => {
      await explore.open(`/entity/${id}`);
      await expect(explore.inspector.name).toHaveText(name);
      await expect.poll(() => explore.canvas.selected()).toEqual([id]);
      const [box, at] = [await explore.canvas.root.boundingBox(), await explore.canvas.pointOf(id)];
      if (box === null) throw new Error('no canvas');
      expect(at.x).toBeGreaterThan(box.x + 40);
      expect(at.x).toBeLessThan(box.x + box.width - 40);
      expect(at.y).toBeGreaterThan(box.y + 40);
      expect(at.y).toBeLessThan(box.y + box.height - 40);
      expect(explore.path()).toBe(`/entity/${id}`);
    });
  }

  for (const [what, path] of [
    ['an entity outside the start view', '/entity/ipv6-active-users'],
    ['an entity that many are tied to', '/entity/four-principles'],
    ['a statement that is not there', '/relationship/a~NOT~b'],
  ] as const)
    test.describe(`a fresh address of ${what}`, () => {
      test.use({ expectedErrors: [/404/] });
      test('shows the whole canvas beside the details', async ({ explore }) => {
        await explore.open(path);
        await expect(explore.inspector.root).toBeVisible();
        await expect.poll(() => explore.canvas.covered()).toEqual([]);
      });
    });

  test('a fresh address of a statement opens its evidence with both ends on the canvas', async ({ explore }) => {
    const id = 'international-cooperation-in-cyberspace~BASED_ON~community-with-shared-future-in-cyberspace';
    await explore.open(`/relationship/${encodeURIComponent(id)}`);
    await expect(explore.evidence.sentence).toContainText('网络空间国际合作');
    await expect.poll(() => explore.canvas.selected()).toEqual([id]);
    expect(await explore.canvas.ids()).toContain('international-cooperation-in-cyberspace');
  });

  // The watch of every story fails on the console error that a refused request would leave.
  for (const id of ['x'.repeat(3_000), '%00']) {
    test(`an id that nothing can have (${id.length} characters) is not found, and the search is offered`, async ({
      page,
      explore,
    }) => {
      await page.goto(`/entity/${id}`);
      const panel = page.getByRole('complementary', { name: '详情' });
      await expect(panel).toContainText('这个实体');
      await panel.getByRole('button', { name: '搜索' }).click();
      await expect(explore.search.input).toBeFocused();
    });
  }

  test('the keyboard stays in the details when a name there opens another', async ({ page, explore }) => {
    await explore.open(`/entity/${PRINCIPLE}`);
    await explore.inspector.root.locator('h4 + ul a').first().focus();
    await page.keyboard.press('Enter');
    await expect(explore.inspector.name).not.toHaveText('尊重网络主权');
    await expect(explore.inspector.name).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(explore.canvas.root).toBeFocused();
  });

  test('back and forward walk through what was opened, to the start view and on', async ({ page, explore }) => {
    await explore.open();
    for (const [id, name] of [
      ['china', '中国'],
      [PRINCIPLE, '尊重网络主权'],
    ] as const) {
      await explore.canvas.click(id);
      await expect(explore.inspector.name).toHaveText(name);
      await expect(page).toHaveURL(new RegExp(`/entity/${id}$`));
    }
    await page.goBack();
    await expect(explore.inspector.name).toHaveText('中国');
    await expect.poll(() => explore.canvas.selected()).toEqual(['china']);
    await page.goBack();
    await expect(page).toHaveURL(/\/(\?bench=1)?$/);
    await expect.poll(() => explore.canvas.selected()).not.toContain('china');
    await page.goForward();
    await expect(explore.inspector.name).toHaveText('中国');
    await page.goForward();
    await expect(explore.inspector.name).toHaveText('尊重网络主权');
    await explore.inspector.back.click();
    await expect(explore.inspector.name).toHaveText('中国');
    await explore.inspector.forward.click();
    await expect.poll(() => explore.canvas.selected()).toEqual([PRINCIPLE]);
  });

  test('names in a text lead on, and about and back keep the canvas', async ({ page, explore }) => {
    await explore.open(`/entity/${PRINCIPLE}`);
    const [link] = await explore.inspector.root.locator('h4 + ul a').all();
    if (link === undefined) throw new Error('no related entity is listed');
    const [name, href] = [(await link.innerText()).trim(), await link.getAttribute('href')];
    await link.click();
    await expect(explore.inspector.name).toHaveText(name);
    expect(explore.path()).toBe(href);
    await explore.frame.about.click();
    await expect(explore.title).toHaveText('关于知图');
    await page.goBack();
    await expect(explore.inspector.name).toHaveText(name);
    await expect(explore.canvas.root).toBeVisible();
  });

  test('the address of this view is shared by a click', async ({ page, context, explore }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explore.open(`/entity/${PRINCIPLE}`);
    await page.getByRole('button', { name: '分享' }).click();
    await expect(explore.toast).toHaveText('链接已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/entity/${PRINCIPLE}`);
  });

  test('an address of no page says so and leads back', async ({ page, explore }) => {
    await page.goto('/nowhere');
    await expect(explore.title).toHaveText('没有这一页');
    await page.getByRole('main').getByRole('link', { name: '回到探索' }).click();
    await explore.canvas.ready();
    expect(explore.path()).toBe('/');
  });

  test.describe('that name nothing', () => {
    // A browser writes each failed response to the console.
    test.use({ expectedErrors: [/Failed to load resource.*404/] });

    test('an unknown entity is said in plain words, with ids that look alike', async ({ page, explore }) => {
      await explore.open('/entity/principle-respect-cyber-soverignty');
      await expect(explore.inspector.missing).toContainText('principle-respect-cyber-soverignty');
      await expect(explore.canvas.root).toBeVisible();
      await explore.inspector.root.getByRole('link', { name: '尊重网络主权' }).click();
      await expect(explore.inspector.name).toHaveText('尊重网络主权');
      await expect(page).toHaveURL(new RegExp(`/entity/${PRINCIPLE}$`));
      await expect.poll(() => explore.canvas.selected()).toEqual([PRINCIPLE]);
    });

    test('an unknown statement is said in plain words', async ({ explore }) => {
      await explore.open('/relationship/no~SUCH~thing');
      await expect(explore.evidence.missing).toHaveText('没有这条关系');
      await explore.inspector.close.click();
      await expect(explore.inspector.root).toBeHidden();
      expect(explore.path()).toBe('/');
    });
  });
});
