/** `validate` as a process of its own, with the texts at hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hashSource, lengthOfSource } from '../dataset/source-text.ts';
import { runCommand, temporaryFolder } from './testing/run-command.ts';
import { writeSmallDataset } from './testing/small-dataset.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const PARAGRAPH = '中国在第二届世界互联网大会上提出各国应当互相尊重彼此的网络主权并共同遵守。';

it('compares gists and figures with the texts', async () => {
  const passage = {
    id: 'paper.c1.p01',
    document: 'paper',
    section: 'paper.c1',
    paragraph: 1,
    textHash: hashSource(PARAGRAPH),
    textLength: lengthOfSource(PARAGRAPH),
    gistZh: PARAGRAPH,
    gistEn: 'China proposed cyber sovereignty.',
  };
  const document = {
    id: 'paper',
    nameZh: '白皮书',
    nameEn: 'White paper',
    summaryZh: '说明。',
    summaryEn: 'About it.',
    importance: 2,
    textFile: '000',
    sections: [{ id: 'paper.c1', titleZh: '第一章', titleEn: 'Chapter 1' }],
  };
  const dataset = writeSmallDataset(join(folder, 'copied'), {
    'passages.jsonl': `${JSON.stringify(passage)}\n`,
    'documents.jsonl': `${JSON.stringify(document)}\n`,
  });
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts', '000_paper.txt'), `# 标题\n\n${PARAGRAPH}\n`);
  const { code, stdout } = await runCommand(['validate', dataset], {
    settings: { SOURCES_DIR: join(folder, 'texts') },
  });
  expect({ code, lines: stdout.split('\n').filter((line) => /repeats|digits/.test(line)) }).toEqual({
    code: 1,
    lines: [
      'error   passages.jsonl:1 paper.c1.p01: gistZh repeats a text: 中国在第二届世界互联网大会上提出各国应当互相尊重彼 → say it in fewer than 25 of its characters',
      'warning observations.jsonl:1 users.2022: the digits 10670000005 are not in paper.c1.p01 → correct the value, or name the passage that gives it',
    ],
  });
});
