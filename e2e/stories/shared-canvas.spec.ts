import { Phone } from '../pages/phone.ts';
import { expect, test } from '../story.ts';
import type { ExplorePage } from '../pages/explore-page.ts';
import type { Page } from '@playwright/test';

const PRINCIPLE = 'principle-respect-cyber-sovereignty';

/** Expands the principle, hides a kind and changes the label language: a canvas that no address knows by itself. */
async function makeItMine(page: Page, explore: ExplorePage): Promise<void> {
  await explore.open(`/entity/${PRINCIPLE}`);
  await expect(explore.inspector.name).toHaveText('尊重网络主权');
  await explore.canvas.root.focus();
  await page.keyboard.press('e');
  await explore.expand.add.click();
  await expect(explore.expand.root).toBeHidden();
  await explore.legend.toggle('事件').click();
  await expect.poll(async () => (await explore.canvas.kinds())['Event']).toBe(undefined);
  await page.keyboard.press('l');
}

async function shared(page: Page, explore: ExplorePage): Promise<string> {
  await page.getByRole('button', { name: '分享' }).click();
  await expect(explore.toast).toContainText('链接已复制');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** As the page packs a canvas into a link. */
function packed(canvas: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(canvas)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer().then((bytes) => `#canvas=${Buffer.from(bytes).toString('base64url')}`);
}

test.describe('A canvas in a link and over a reload', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a link whose nodes are all hidden says so and shows them on request', async ({ page, explore }) => {
    await page.goto(
      `/${await packed({
        v: 1,
        nodes: [
          ['china', 0, 0, 4],
          [PRINCIPLE, 90, 0, 4],
        ],
      })}`,
    );
    await expect(page.getByText('画布上的节点都藏起来了')).toBeVisible();
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect(explore.canvas.root).toHaveAccessibleName(/共 2 个节点/);
  });

  test('who opens the link sees the same nodes at the same places, filters and label language', async ({
    page,
    explore,
    browser,
    baseURL,
  }) => {
    await makeItMine(page, explore);
    const [positions, names] = [await explore.canvas.positions(), await explore.canvas.names()];
    const link = await shared(page, explore);
    expect(link).toContain(`/entity/${PRINCIPLE}#canvas=`);
    expect(link.length).toBeLessThan(2_500);
    // Somebody else's browser, where nothing is kept.
    const context = await browser.newContext({ locale: 'zh-CN', ...(baseURL !== undefined && { baseURL }) });
    const other = await context.newPage();
    await other.goto(link.replace('#', '?bench=1#'));
    const theirs = new (explore.constructor as new (page: Page) => ExplorePage)(other);
    await theirs.canvas.ready();
    await expect(theirs.inspector.name).toHaveText('尊重网络主权');
    await expect.poll(() => theirs.canvas.selected()).toEqual([PRINCIPLE]);
    const rounded = Object.fromEntries(
      Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
    );
    expect(await theirs.canvas.positions()).toEqual(rounded);
    expect(await theirs.canvas.names()).toEqual(names);
    await expect(theirs.legend.hiddenChip('事件')).toBeVisible();
    // From here on the address is that of the selection, and back leads where it always does.
    expect(new URL(other.url()).hash).toBe('');
    await context.close();
  });

  test('a link and a reload bring back several selected nodes, the marked path and the camera', async ({
    page,
    explore,
  }) => {
    await page.goto(
      `/entity/china?bench=1${await packed({
        v: 1,
        nodes: [
          [PRINCIPLE, -300, 0],
          ['united-nations', 300, 40],
          ['china', 0, 0],
        ],
        selected: [PRINCIPLE, 'china'],
        look: [0, 20, 0.5, 600, 400],
      })}`,
    );
    await explore.canvas.ready();
    await expect.poll(() => explore.canvas.selected()).toEqual([PRINCIPLE, 'china']);
    await expect.poll(() => explore.canvas.zoom()).toBe(0.5);
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => explore.canvas.zoom()).toBeGreaterThan(0.5);
    const zoom = await explore.canvas.zoom();
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('zhitu.canvas')?.includes('"look"') ?? false))
      .toBe(true);
    await page.reload();
    await explore.canvas.ready();
    await expect.poll(() => explore.canvas.selected()).toEqual([PRINCIPLE, 'china']);
    await expect.poll(async () => Math.abs((await explore.canvas.zoom()) / zoom - 1) < 0.01).toBe(true);
    // One alone, and back to the several.
    await explore.canvas.click('united-nations');
    await expect.poll(() => explore.canvas.selected()).toEqual(['united-nations']);
    await page.goBack();
    await expect
      .poll(async () => (await explore.canvas.selected()).toSorted())
      .toEqual(['china', PRINCIPLE].toSorted());
  });

  test('a reload keeps the canvas, its filters and what is open', async ({ page, explore }) => {
    await makeItMine(page, explore);
    const ids = await explore.canvas.ids();
    await page.waitForTimeout(600);
    await page.reload();
    await explore.canvas.ready();
    await expect(explore.inspector.name).toHaveText('尊重网络主权');
    expect(await explore.canvas.ids()).toEqual(ids);
    await expect(explore.legend.hiddenChip('事件')).toBeVisible();
    await expect(explore.frame.undo).toBeDisabled();
    // A typed address begins afresh.
    await explore.open('/');
    expect((await explore.canvas.ids()).length).toBeLessThan(ids.length + 20);
    await expect(explore.legend.hiddenChip('事件')).toHaveCount(0);
  });

  test('nodes that are gone are said, and the rest is shown', async ({ page, explore }) => {
    const nodes = [['china', 0, 0], ['united-nations', 200, 40], ['gone-one', 10, 10], ['gone-two']];
    await page.goto(`/?bench=1${await packed({ v: 1, nodes })}`);
    const notice = page.getByRole('region', { name: '数据有变化' });
    await expect(notice).toContainText('有 2 个节点已不在图中：gone-one、gone-two。');
    expect(await explore.canvas.positions()).toEqual({ china: { x: 0, y: 0 }, 'united-nations': { x: 200, y: 40 } });
    await notice.getByRole('button', { name: '知道了' }).click();
    await expect(notice).toBeHidden();
  });

  test('a link that was cut off says so and shows the start view; one opened later can be undone', async ({
    page,
    explore,
  }) => {
    await page.goto('/?bench=1#canvas=7ZbNbtswDMdfJ');
    await expect(explore.toast).toHaveText('链接里的画布读不出来，可能被截断了');
    await explore.canvas.ready();
    const start = await explore.canvas.ids();
    expect(start.length).toBeGreaterThan(20);
    const link = await packed({ v: 1, nodes: [['china', 0, 0]] });
    await page.evaluate((hash) => (location.hash = hash), link);
    await expect.poll(() => explore.canvas.ids()).toEqual(['china']);
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => explore.canvas.ids()).toEqual(start);
  });

  test('the same address shows the same: back to the start view opens what a fresh one opens', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const name = await explore.inspector.name.innerText();
    await explore.canvas.click('china');
    await expect(explore.inspector.name).toHaveText('中国');
    await page.goBack();
    await expect(explore.inspector.name).toHaveText(name);
    // Details that the reader closed stay closed.
    await explore.inspector.close.click();
    await explore.canvas.click('china');
    await expect(explore.inspector.name).toHaveText('中国');
    await explore.inspector.close.click();
    await page.reload();
    await explore.canvas.ready();
    await expect(explore.inspector.root).toBeHidden();
  });
});

test.describe('The camera', () => {
  test('stays when a node in sight is chosen, also when details open beside the canvas', async ({ explore }) => {
    await explore.open();
    const [zoom, before] = [await explore.canvas.zoom(), await explore.canvas.placeOf('china')];
    await explore.canvas.click(PRINCIPLE);
    await expect(explore.inspector.name).toHaveText('尊重网络主权');
    expect(await explore.canvas.placeOf('china')).toEqual(before);
    await explore.inspector.close.click();
    await expect(explore.inspector.root).toBeHidden();
    await explore.canvas.click('china');
    await expect(explore.inspector.name).toHaveText('中国');
    expect(await explore.canvas.placeOf('china')).toEqual(before);
    expect(await explore.canvas.zoom()).toBe(zoom);
  });

  test('everything is clear of title, tools, legend and map at first and when it is fitted', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const covered = () =>
      page.evaluate(() => {
        const stage = document.querySelector('#main')?.getBoundingClientRect();
        const boxes = [...document.querySelectorAll('[data-over-canvas]')].map((one) => one.getBoundingClientRect());
        const nodes = window.cy?.nodes().map((node) => [node.id(), { ...node.renderedPosition() }] as const) ?? [];
        return nodes.flatMap(([id, { x, y }]) => {
          const [left, top] = [x + (stage?.left ?? 0), y + (stage?.top ?? 0)];
          return boxes.some((b) => left > b.left - 8 && left < b.right + 8 && top > b.top - 8 && top < b.bottom + 8)
            ? [id]
            : [];
        });
      });
    expect(await covered()).toEqual([]);
    await page.mouse.move(640, 300);
    await page.mouse.wheel(0, -400);
    await explore.tool('适应窗口', 'Fit').click();
    await expect.poll(covered).toEqual([]);
  });
});

test.describe('Keyboard', () => {
  test('the skip link and a chosen result put the keyboard on the canvas', async ({ page, explore }) => {
    await explore.open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到画布' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(explore.canvas.root).toBeFocused();
    expect(new URL(page.url()).hash).toBe('');
    await explore.search.input.focus();
    await explore.search.input.fill('wlzq');
    await expect(explore.search.options.first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(explore.inspector.root).toBeVisible();
    await expect(explore.canvas.root).toBeFocused();
    await expect(page.locator('.graph-view-focus')).toBeVisible();
  });

  test('the help lists what a hand does as well', async ({ page, explore }) => {
    await explore.open();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '快捷键与手势' });
    for (const words of ['双击', '加入画布，继续搜索', '框选', '移动并一起选中'])
      await expect(help).toContainText(words);
  });
});

test.describe('After an outage', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('what an address names lands on the canvas by itself', async ({ page, explore }) => {
    await explore.open();
    let out = true;
    await page.route('**/api/subgraph', (route) => (out ? route.abort() : route.continue()));
    await page.route('**/api/ready', (route) => (out ? route.abort() : route.continue()));
    await explore.search.input.fill('网络空间治理');
    await explore.search.option('网络空间治理').click();
    await expect(explore.frame.outage).toBeVisible();
    expect(await explore.canvas.ids()).not.toContain('cyberspace-governance');
    out = false;
    await explore.frame.retry.click();
    await expect.poll(() => explore.canvas.selected()).toEqual(['cyberspace-governance']);
    await expect(explore.inspector.name).toHaveText('网络空间治理');
  });
});

test.describe('On a touch screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the first look at a phone shows every node and name within the screen', async ({ page, explore }) => {
    await explore.open();
    await expect(new Phone(page).bottomBar).toBeVisible();
    const over = await page.evaluate(() => {
      type Measured = { id(): string; renderedBoundingBox(options: object): { x1: number; x2: number } };
      const nodes = window.cy?.nodes().map((node) => node as unknown as Measured) ?? [];
      const width = document.querySelector('#main')?.clientWidth ?? 0;
      return nodes.flatMap((node) => {
        const { x1, x2 } = node.renderedBoundingBox({ includeLabels: true });
        return x1 < 0 || x2 > width ? [node.id()] : [];
      });
    });
    expect(over).toEqual([]);
  });
});
