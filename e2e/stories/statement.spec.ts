import { readEntity, readPassages, readRelationship } from '../read-api.ts';
import { expect, test } from '../story.ts';

const PERSON = 'xi-jinping';
const STATEMENT = 'xi-jinping~PROPOSED~community-with-shared-future-in-cyberspace';

test.describe('A statement and its evidence', () => {
  test('a relationship in the details leads to the passages of several documents, and back', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const view = await readRelationship(STATEMENT);
    const works = new Map(view.evidence.map(({ document, work = document }) => [work.id, work]));
    const documents = new Set(view.evidence.map(({ document }) => document.id));
    expect(works.size).toBeGreaterThan(1);
    // Two of the texts carry one white paper.
    expect(documents.size).toBe(works.size + 1);

    await explore.canvas.click(PERSON);
    await expect(explore.inspector.name).toHaveText('习近平');
    await explore.inspector.openRelations();
    await explore.inspector.evidenceLink(STATEMENT).click();

    await expect(explore.evidence.sentence).toHaveText(/习近平.*提出.*网络空间命运共同体/);
    await expect(page).toHaveURL(new RegExp(`/relationship/${encodeURIComponent(STATEMENT)}$`));
    // Two stand beside each other, the primary source first; the others are rows.
    await expect(explore.evidence.passages).toHaveCount(2);
    await expect(explore.evidence.root).toContainText(
      `${view.evidence.length} 段，${works.size} 份文献（${documents.size} 份文本）`,
    );
    await expect(explore.evidence.root.getByRole('heading', { level: 3 }).first()).toContainText('白皮书');
    for (const { nameZh, captionZh = nameZh } of works.values()) {
      const heading = explore.evidence.root.getByRole('heading', { name: nameZh, exact: true });
      await expect(heading.or(explore.evidence.furtherPassages.filter({ hasText: captionZh }))).toHaveCount(1);
    }
    await expect.poll(() => explore.canvas.selected()).toEqual([STATEMENT]);

    await explore.evidence.back.click();
    await expect(explore.inspector.name).toHaveText('习近平');
    await expect(explore.inspector.tab('关系', 'Relations')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => explore.canvas.selected()).toEqual([PERSON]);
  });

  test('each passage gives its locator and its gist in both languages, and says that texts are not connected', async ({
    explore,
  }) => {
    const { evidence } = await readRelationship(STATEMENT);
    await explore.open(`/relationship/${encodeURIComponent(STATEMENT)}`);
    await expect(explore.evidence.passages.first()).toBeVisible();
    const lines = explore.evidence.furtherPassages;
    for (const line of await lines.all()) await line.click();
    const paragraphs = new Set(evidence.map(({ document, work = document, gistZh }) => `${work.id} ${gistZh}`));
    await expect(explore.evidence.passages).toHaveCount(paragraphs.size);
    for (const { document, section, passage, gistZh, gistEn } of evidence) {
      if (document.textFile === undefined) throw new Error(`${document.id} names no file`);
      // Two documents may carry one paragraph, and so one gist.
      const article = explore.evidence.passages.filter({ hasText: gistZh }).first();
      await expect(article).toContainText(gistEn);
      const place = `${section.titleZh}\u00a0· 第${passage.paragraph}段`;
      const inColumn = explore.evidence.root.getByRole('link', { name: `文件 ${document.textFile}\u00a0· ${place}` });
      const inLine = lines.filter({ hasText: document.textFile }).filter({ hasText: place });
      await expect(inColumn.or(inLine)).toHaveCount(1);
    }
    await expect(explore.evidence.gistNote).toBeVisible();
    await expect(explore.evidence.showParagraph).toHaveCount(0);
  });

  test('the citation is copied in the chosen format', async ({ page, context, explore }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explore.open(`/relationship/${encodeURIComponent(STATEMENT)}`);
    await expect(explore.evidence.copy).toBeVisible();
    const formats = await explore.evidence.root.getByRole('radio').allInnerTexts();
    expect(formats.length).toBeGreaterThan(1);
    const copied = new Set<string>();
    for (const format of formats) {
      await explore.evidence.format(format).click();
      await explore.evidence.copy.click();
      await expect(explore.toast).toHaveText('引用已复制');
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe((await explore.evidence.reference.getAttribute('title')) ?? '');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain('习近平');
      expect(text).toContain('网络空间命运共同体');
      // Authors, titles, publishers and addresses of the sources; nothing that only this machine can open.
      for (const part of ['王崧', '中国信息安全', 'FreeBuf', 'https://www.freebuf.com/news/349014.html']) {
        expect(text).toContain(part);
      }
      expect(text).not.toMatch(/127\.0\.0\.1|localhost/);
      expect(text).toMatch(/第\s*2\s*段/);
      copied.add(text);
    }
    expect(copied.size).toBe(formats.length);
  });

  test('a line on the canvas opens its evidence, and its ends lead on', async ({ explore }) => {
    await explore.open();
    await explore.canvas.clickLine('white-paper-2022~ADVOCATES~community-with-shared-future-in-cyberspace');
    await expect(explore.evidence.sentence).toContainText('白皮书');
    await explore.evidence.sentence.getByRole('link').first().click();
    await expect(explore.inspector.name).toContainText('白皮书');
    expect(await explore.canvas.selected()).toEqual(['white-paper-2022']);
  });

  test('a passage and a document are cited by themselves, in the words of the language', async ({
    page,
    context,
    explore,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await explore.open(`/relationship/${encodeURIComponent(STATEMENT)}`);
    const line = explore.evidence.furtherPassages.filter({ hasText: '004' });
    await line.first().click();
    await explore.evidence.passages.filter({ hasText: '文件 004' }).getByRole('button', { name: '引用这一段' }).click();
    await expect(explore.toast).toHaveText('引用已复制');
    expect(await clipboard()).toMatch(
      /^王崧\. 共同推动构建网络空间命运共同体迈向新阶段\[EB\/OL\]\. 中国信息安全, 2024: 引言，第1段\(2024-11-19\)\[2025-10-06\]\. https:\/\/mp\.weixin\.qq\.com\/\S+\.\n知图，段落 ws004\.intro\.p01$/,
    );

    await explore.open('/entity/wang-song-2024');
    await explore.inspector.root.getByRole('radio', { name: 'APA' }).click();
    await explore.inspector.root.getByRole('button', { name: '复制' }).click();
    await expect
      .poll(clipboard)
      .toMatch(
        /^王崧（2024年11月19日）。共同推动构建网络空间命运共同体迈向新阶段。中国信息安全。2025年10月6日取自 https:\S+$/,
      );
  });

  test('a paragraph opens in view, even when its button is at the fold', async ({ page, explore }) => {
    const text = '白皮书原文的一段。'.repeat(40);
    await page.route(/\/api\/relationships\//, async (route) => {
      const response = await route.fetch();
      const body = await readRelationship(STATEMENT);
      const evidence = body.evidence.map((each) => ({ ...each, text, marks: [] }));
      await route.fulfill({ response, json: { ...body, evidence } });
    });
    await explore.open(`/relationship/${encodeURIComponent(STATEMENT)}`);
    await explore.evidence.showParagraph.first().click();
    const paragraph = explore.evidence.root.locator('blockquote');
    await expect(paragraph).toHaveText(text);
    await expect(paragraph).toBeInViewport({ ratio: 0.5 });
  });

  test.describe('of a link that leads to none', () => {
    test.use({ expectedErrors: [/404/] });

    test('says so in words, and offers statements that begin like it', async ({ explore }) => {
      await explore.open(`/relationship/${encodeURIComponent('xi-jinping~PROPOSES~community')}`);
      await expect(explore.inspector.root).toContainText('没有这条关系');
      await expect(explore.inspector.root).not.toContainText('xi-jinping');
      await explore.inspector.root.getByRole('link', { name: '提出“网络空间命运共同体”' }).click();
      await expect(explore.evidence.sentence).toHaveText(/习近平.*提出.*网络空间命运共同体/);
    });
  });
});

test.describe('Passages and figures of an entity', () => {
  test('every passage that mentions it is listed, a page at a time; the cut is said, and a reprint is no row of its own', async ({
    explore,
  }) => {
    const id = 'community-with-shared-future-in-cyberspace';
    const all = await readPassages(id, 100);
    expect(all.items.length).toBe(all.total);
    expect(all.items.length).toBeGreaterThan(20);
    const rowOf = ({ work, gistZh, passage }: (typeof all.items)[number]) =>
      work === undefined ? passage.id : `${work.id} ${gistZh}`;
    const rows = new Map<string, typeof all.items>();
    for (const item of all.items) rows.set(rowOf(item), [...(rows.get(rowOf(item)) ?? []), item]);
    expect(rows.size).toBeLessThan(all.items.length);
    await explore.open(`/entity/${id}`);
    const { root } = explore.inspector;
    await explore.inspector.tab('段落', 'Passages').click();
    await expect(root.getByRole('heading', { name: `先列前 20 段，共 ${all.total} 段` })).toBeVisible();
    const passages = root
      .getByRole('listitem')
      .filter({ has: root.page().getByRole('button', { name: '引用这一段' }) });
    await expect(passages).toHaveCount(new Set(all.items.slice(0, 20).map(rowOf)).size);
    while ((await passages.count()) < rows.size) {
      const before = await passages.count();
      await root.getByRole('button', { name: /^再列/ }).click();
      await expect.poll(() => passages.count()).toBeGreaterThan(before);
    }
    await expect(root.getByRole('heading', { name: `提到它的 ${all.total} 段` })).toBeVisible();
    for (const [first, ...reprints] of rows.values()) {
      if (first === undefined) throw new Error('a row without a passage');
      const row = passages.filter({ has: root.page().locator(`a[href="/passage/${first.passage.id}"]`) });
      await expect(row).toContainText(first.gistZh);
      await expect(row).toContainText(first.section.titleZh);
      for (const { passage } of reprints) await expect(row.locator(`a[href="/passage/${passage.id}"]`)).toHaveCount(1);
    }
  });

  test('each value opens the passages that state it, with its date and qualifier', async ({ explore }) => {
    const id = 'digital-economy-size';
    const { observations } = await readEntity(id);
    expect(new Set(observations.map(({ asOf }) => asOf)).size).toBeGreaterThan(1);
    await explore.open(`/entity/${id}`);
    const { root } = explore.inspector;
    await explore.inspector.tab('数据', 'Data').click();
    await expect(root.getByRole('img', { name: /的变化/ })).toHaveCount(1);
    const rows = root.getByRole('row');
    await expect(rows).toHaveCount(observations.length + 1);
    for (const { asOf } of observations) await expect(rows.filter({ hasText: asOf }).first()).toContainText('万亿元');
    const source = root.getByRole('button', { name: /^出处：.*45\.5万亿元/ });
    await source.click();
    await expect(root.getByText(/文件 001.*二（一）/)).toBeVisible();
    await source.click();
    await expect(root.getByText(/文件 001.*二（一）/)).toHaveCount(0);
  });

  test('names without end or from right to left stay inside the panel', async ({ page, explore }) => {
    const id = 'xi-jinping';
    const long = 'Donaudampfschifffahrts'.repeat(12);
    const arabic = 'الفضاء الإلكتروني (2015)';
    await page.route(/\/api\/entities\/[^/]+$/, async (route) => {
      const response = await route.fetch();
      const body = await readEntity(id);
      const properties = { ...body.node.properties, nameZh: long, nameEn: arabic, aliasesZh: [long, arabic] };
      await route.fulfill({ response, json: { ...body, node: { ...body.node, properties } } });
    });
    await explore.open(`/entity/${id}`);
    await expect(explore.inspector.name).toHaveText(long);
    const overflow = await explore.inspector.root.evaluate((panel) => {
      const edge = panel.getBoundingClientRect();
      return [...panel.querySelectorAll('h2, p, dd, li')].filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return right > edge.right + 1 || left < edge.left - 1 || each.scrollWidth > each.clientWidth + 1;
      }).length;
    });
    expect(overflow).toBe(0);
  });
});
