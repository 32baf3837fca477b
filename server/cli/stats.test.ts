import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { datasetStatistics } from '../dataset/dataset-statistics.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { runInProcess } from './testing/run-in-process.ts';
import { temporaryFolder } from './testing/run-command.ts';
import { writeSmallDataset } from './testing/small-dataset.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const dataset = writeSmallDataset(join(folder, 'small'));
const PAGE = '# Page\n\n<!-- counts: basis en -->\n<!-- /counts -->\n';

describe('stats', () => {
  it('prints tables, and the same counts as JSON', async () => {
    const read = await readDataset(dataset);
    const { text: json } = await runInProcess('stats', dataset, '--json');
    expect(JSON.parse(json)).toEqual(read.dataset && datasetStatistics(read.dataset));
    const { code, text } = await runInProcess('stats', dataset);
    expect({ code, titles: text.match(/^\w.*$/gm) }).toEqual({
      code: 0,
      titles: [
        'small 1.0.0',
        'Totals',
        'By document',
        'Entities by kind',
        'Statements by type',
        'What statements rest on',
        'Statements by number of sources',
        'Figures by unit',
        'Mentions',
      ],
    });
  });

  it('writes a page once, and then finds it up to date', async () => {
    const page = join(folder, 'page.md');
    writeFileSync(page, PAGE);
    expect(await runInProcess('stats', dataset, '--check', page)).toEqual({
      code: 1,
      text: `${page}: out of date; bring it up to date with: npm run zhitu -- stats --write ${page}\n`,
    });
    expect(readFileSync(page, 'utf8')).toBe(PAGE);
    expect(await runInProcess('stats', dataset, '--write', page)).toEqual({
      code: 0,
      text: `${page}: counts written\n`,
    });
    expect(readFileSync(page, 'utf8')).toContain('| stated | ');
    for (const option of ['--check', '--write'])
      expect(await runInProcess('stats', dataset, option, page)).toEqual({ code: 0, text: `${page}: up to date\n` });
  });

  it('says what is wrong with a page or a use', async () => {
    const page = join(folder, 'prose.md');
    writeFileSync(page, '# Prose\n');
    expect([
      await runInProcess('stats', dataset, '--write', page),
      await runInProcess('stats', dataset, '--check', join(folder, 'missing.md')),
      await runInProcess('stats', dataset, '--check', page, '--write', page),
    ]).toEqual([
      {
        code: 2,
        text: `error: ${page}: the page has no place for counts\nadd the lines <!-- counts: totals en --> and <!-- /counts -->\n`,
      },
      { code: 2, text: `error: can't read ${join(folder, 'missing.md')}: there is no such file or folder\n` },
      { code: 2, text: 'error: --write and --check exclude each other\nleave one of them out\n' },
    ]);
  });
});
