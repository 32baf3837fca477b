import { readRelationship } from '../read-api.ts';
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
    const documents = new Map(view.evidence.map(({ document }) => [document.id, document]));
    expect(documents.size).toBeGreaterThan(1);

    await explore.canvas.click(PERSON);
    await expect(explore.inspector.name).toHaveText('习近平');
    await explore.inspector.openRelations();
    await explore.inspector.evidenceLink(STATEMENT).click();

    await expect(explore.evidence.sentence).toHaveText(/习近平.*提出.*网络空间命运共同体/);
    await expect(page).toHaveURL(new RegExp(`/relationship/${encodeURIComponent(STATEMENT)}$`));
    await expect(explore.evidence.passages).toHaveCount(documents.size);
    await expect(explore.evidence.root).toContainText(`${view.evidence.length} 段，${documents.size} 份文献`);
    for (const { nameZh } of documents.values()) {
      await expect(explore.evidence.root.getByRole('heading', { name: nameZh, exact: true })).toBeVisible();
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
    await expect(explore.evidence.passages).toHaveCount(evidence.length);
    for (const { document, section, passage, gistZh, gistEn } of evidence) {
      if (document.textFile === undefined) throw new Error(`${document.id} names no file`);
      // Two documents may share a paragraph, and so its gist.
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
      copied.add(text);
    }
    expect(copied.size).toBe(formats.length);
  });

  test('a line on the canvas opens its evidence, and its ends lead on', async ({ explore }) => {
    await explore.open();
    const [from, to] = [
      await explore.canvas.pointOf('white-paper-2022'),
      await explore.canvas.pointOf('community-with-shared-future-in-cyberspace'),
    ];
    await explore.page.mouse.click(from.x + (to.x - from.x) * 0.3, from.y + (to.y - from.y) * 0.3);
    await expect(explore.evidence.sentence).toContainText('白皮书');
    await explore.evidence.sentence.getByRole('link').first().click();
    await expect(explore.inspector.name).toContainText('白皮书');
    expect(await explore.canvas.selected()).toEqual(['white-paper-2022']);
  });
});
