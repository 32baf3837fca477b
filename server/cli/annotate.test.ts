/** `annotate` as a process of its own, on a small dataset with its text. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashSource, lengthOfSource } from '../dataset/source-text.ts';
import { runCommand, temporaryFolder } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';
import { writeSmallDataset } from './testing/small-dataset.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const PARAGRAPH = '中国提出网络主权。';
const NAMED = '{"entity": "china", "passage": "paper.c1.p01", "how": "named"}\n';
const SOVEREIGNTY = '{"entity": "sovereignty", "passage": "paper.c1.p01", "how": "named"}\n';
const IMPLICIT = '{"entity": "users", "passage": "paper.c1.p01", "how": "implicit"}\n';

function makeDataset(name: string, mentions: string, paragraph = PARAGRAPH): string {
  const dataset = writeSmallDataset(join(folder, name), { 'mentions.jsonl': mentions });
  const passages = join(dataset, 'passages.jsonl');
  const record: object = JSON.parse(readFileSync(passages, 'utf8'));
  const found = { textHash: hashSource(paragraph), textLength: lengthOfSource(paragraph) };
  writeFileSync(passages, `${JSON.stringify({ ...record, ...found })}\n`);
  const documents = join(dataset, 'documents.jsonl');
  const document: object = JSON.parse(readFileSync(documents, 'utf8'));
  writeFileSync(documents, `${JSON.stringify({ ...document, textFile: '000' })}\n`);
  return dataset;
}

/** An empty file in a folder where nobody, whatever their rights, can make another one. */
const NO_NEIGHBOURS = '/proc/self/timers';

mkdirSync(join(folder, 'texts'));
writeFileSync(join(folder, 'texts', '000_paper.txt'), `# 标题\n\n${PARAGRAPH}\n`);

function run(parameters: string[], settings: Record<string, string> = {}): Promise<CommandResult> {
  return runCommand(['annotate', ...parameters], { settings: { SOURCES_DIR: join(folder, 'texts'), ...settings } });
}

describe('annotate', () => {
  it('writes what the paragraphs name, keeps what is implicit, and has nothing to do a second time', async () => {
    const dataset = makeDataset('written', IMPLICIT);
    expect(await run([dataset])).toMatchObject({
      code: 0,
      stdout: '3 mentions (2 named, 1 implicit): 2 added or changed, 0 removed\n',
    });
    expect(readFileSync(join(dataset, 'mentions.jsonl'), 'utf8')).toBe(NAMED + SOVEREIGNTY + IMPLICIT);
    expect(await run([dataset, '--check'])).toMatchObject({
      code: 0,
      stdout: '3 mentions (2 named, 1 implicit): up to date\n',
    });
  });

  it('lists the differences with --check, writes nothing and ends with 1', async () => {
    const stale = IMPLICIT.replace('implicit', 'named');
    const dataset = makeDataset('checked', NAMED + stale);
    expect(await run([dataset, '--check'])).toMatchObject({
      code: 1,
      stdout:
        '+ sovereignty paper.c1.p01 named\n- users paper.c1.p01 named\n' +
        '2 mentions (2 named, 0 implicit): 1 added or changed, 1 removed\n',
    });
    expect(readFileSync(join(dataset, 'mentions.jsonl'), 'utf8')).toBe(NAMED + stale);
  });

  it('says which paragraph the texts do not hold', async () => {
    const { code, stderr } = await run([makeDataset('missing', NAMED, '另一段文字。')]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('paper.c1.p01: its paragraph is not in the texts') as string,
    });
  });

  it('changes nothing while a line can’t be read: its mention would be lost', async () => {
    const dataset = makeDataset('broken', `${NAMED}{"entity": 1}\n`);
    const { code, stderr } = await run([dataset]);
    expect(code).toBe(1);
    expect(stderr).toContain('mentions.jsonl:2');
    expect(readFileSync(join(dataset, 'mentions.jsonl'), 'utf8')).toBe(`${NAMED}{"entity": 1}\n`);
  });

  const both = NAMED + SOVEREIGNTY;
  it.each([
    ['a folder', 'entities', 'entitys', 'entitys: the folder is not read → did you mean entities/*.jsonl?'],
    ['a folder', 'entities', 'kept', 'entities: it holds no records, and mentions.jsonl names some of them'],
    ['a file', 'entities/all.jsonl', 'entities/all.json', 'entities/all.json: the file is not read'],
    ['a file', 'passages.jsonl', 'passages.json', 'passages.json: the file is not read'],
    ['a file', 'passages.jsonl', 'paragraphs.jsonl', 'passages.jsonl: it holds no records'],
  ])('changes nothing where %s was renamed, %s to %s', async (_, from, to, problem) => {
    const dataset = makeDataset(`renamed-${to.replaceAll('/', '-')}`, both);
    renameSync(join(dataset, from), join(dataset, to));
    for (const flags of [[], ['--check']]) {
      const { code, stdout, stderr } = await run([dataset, ...flags]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(problem);
    }
    expect(readFileSync(join(dataset, 'mentions.jsonl'), 'utf8')).toBe(both);
  });

  it.skipIf(!existsSync(NO_NEIGHBOURS))('says in one line that the mentions can’t be written', async () => {
    const dataset = makeDataset('unwritable', '');
    rmSync(join(dataset, 'mentions.jsonl'));
    symlinkSync(NO_NEIGHBOURS, join(dataset, 'mentions.jsonl'));
    const { code, stderr } = await run([dataset]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: can't write ${join(dataset, 'mentions.jsonl')}: there is no such file or folder\n`,
    });
  });

  it('asks for the texts when no folder is set', async () => {
    const { code, stderr } = await run([], { SOURCES_DIR: '' });
    expect(code).toBe(2);
    expect(stderr).toContain('set SOURCES_DIR to the folder with the texts');
  });
});
