import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { formatProblem } from './dataset-problem.ts';
import { DatasetFolderError } from './dataset-files.ts';
import { readDataset } from './read-dataset.ts';
import { entity, smallDataset, writeDataset } from './testing/small-dataset.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-dataset-'));
  writeDataset(folder, smallDataset());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function problemsOf(): Promise<string[]> {
  return (await readDataset(folder)).problems.map(formatProblem);
}

describe('readDataset', () => {
  it('reads every record of a folder', async () => {
    const { dataset, problems } = await readDataset(folder);
    expect(problems).toEqual([]);
    expect(dataset).toEqual(smallDataset());
  });

  it('takes a byte order mark, Windows line ends and blank lines', async () => {
    const file = join(folder, 'entities', 'all.jsonl');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n\r\n')}`);
    const { dataset, problems } = await readDataset(folder);
    expect(problems).toEqual([]);
    expect(dataset).toEqual(smallDataset());
  });

  it('reports bad lines of all kinds at once, with file and line, and keeps the good ones', async () => {
    const file = join(folder, 'entities', 'all.jsonl');
    appendFileSync(file, '{"id": "broken",\n');
    appendFileSync(file, Buffer.concat([Buffer.from('{"id": "'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')]));
    appendFileSync(
      file,
      '{"id": "Wrong Id", "kind": "Concept", "nameZh": "一", "nameEn": "one", "summaryZh": "一", "summaryEn": "one", "importance": 9}\n',
    );
    appendFileSync(file, '[]\n');
    const problems = await problemsOf();
    expect(problems).toEqual([
      expect.stringContaining('entities/all.jsonl:5: the line is not JSON'),
      'entities/all.jsonl:6: the line is not valid UTF-8 → save the file as UTF-8',
      'entities/all.jsonl:7 Wrong Id: id is "Wrong Id" → write lower-case letters and digits, joined by - or .',
      'entities/all.jsonl:7 Wrong Id: importance is 9 → write one of 1, 2, 3',
      expect.stringContaining('entities/all.jsonl:8: the record is []'),
    ]);
    expect((await readDataset(folder)).dataset?.entities).toEqual(smallDataset().entities);
  });

  it('names a missing and an unknown key, with the one that was meant', async () => {
    appendFileSync(join(folder, 'mentions.jsonl'), '{"entity": "china", "pasage": "paper.s1.p01", "how": "named"}\n');
    expect(await problemsOf()).toEqual([
      'mentions.jsonl:8: passage is missing → add passage',
      'mentions.jsonl:8: unknown key pasage → did you mean passage?',
    ]);
  });

  it('gives the line of a wrong value in a YAML file', async () => {
    const file = join(folder, 'schema.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('shape: circle', 'shape: oval'));
    const { dataset, problems } = await readDataset(folder);
    expect(dataset).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'schema.yaml', message: 'kinds[0].shape is "oval"' });
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('oval')) + 1;
    expect(problems[0]?.line).toBe(line);
  });

  it('gives the line where a YAML file breaks off', async () => {
    writeFileSync(join(folder, 'dataset.yaml'), 'id: small\nversion: "1.0.0\n');
    expect(await problemsOf()).toEqual([expect.stringMatching(/^dataset\.yaml:\d+: not YAML: /)]);
  });

  it('reports missing files and files that are not read', async () => {
    rmSync(join(folder, 'dataset.yaml'));
    writeFileSync(join(folder, 'mention.jsonl'), '');
    expect(await problemsOf()).toEqual([
      'dataset.yaml: the file is missing → add dataset.yaml; see contracts/dataset.ts',
      'mention.jsonl: the file is not read → did you mean mentions.jsonl?',
    ]);
  });

  it.each([
    ['entities', 'entity', 'entity: the folder is not read → did you mean entities/*.jsonl?'],
    ['relations', 'statements', 'statements: the folder is not read → did you mean relations/*.jsonl?'],
    ['mentions.jsonl', 'mention.jsonl', 'mention.jsonl: the file is not read → did you mean mentions.jsonl?'],
    ['passages.jsonl', 'Passages.JSONL', 'Passages.JSONL: the file is not read → did you mean passages.jsonl?'],
    ['entities/all.jsonl', 'entities.json', 'entities.json: the file is not read → did you mean entities/*.jsonl?'],
    ['entities/all.jsonl', 'entity.jsonl', 'entity.jsonl: the file is not read → did you mean entities/*.jsonl?'],
    [
      'relations/all.jsonl',
      'relations/all.json',
      'relations/all.json: the file is not read → make it relations/all.jsonl, a record a line',
    ],
    [
      'entities/all.jsonl',
      'entities/laws/all.jsonl',
      'entities/laws: the folder is not read → move its files into entities/',
    ],
  ])('takes %s under the name %s for no empty file', async (right, wrong, problem) => {
    mkdirSync(join(folder, wrong, '..'), { recursive: true });
    renameSync(join(folder, right), join(folder, wrong));
    const { problems } = await readDataset(folder);
    expect(problems.map(formatProblem)).toEqual([problem]);
    expect(problems[0]?.severity).toBe('error');
  });

  it('lets notes, pictures and hidden files lie beside', async () => {
    for (const name of ['README.md', '.draft.jsonl', 'map.png', 'entities/README.md', 'entities/.all.jsonl.swp'])
      writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'sources'));
    expect(await problemsOf()).toEqual([]);
  });

  it('takes a file that can’t be read for no empty file', async () => {
    rmSync(join(folder, 'mentions.jsonl'));
    mkdirSync(join(folder, 'mentions.jsonl'));
    rmSync(join(folder, 'entities', 'all.jsonl'));
    symlinkSync('all.jsonl', join(folder, 'entities', 'all.jsonl'));
    const hint = 'give this user the right to read it, or put the file in order';
    expect(await problemsOf()).toEqual([
      `entities/all.jsonl: it can't be read: its links lead round in a circle → ${hint}`,
      `mentions.jsonl: it can't be read: it is a folder → ${hint}`,
    ]);
    rmSync(join(folder, 'relations'), { recursive: true });
    writeFileSync(join(folder, 'relations'), '');
    expect(await problemsOf()).toContain(
      'relations: it is a file → make it a folder, and the records relations/all.jsonl',
    );
  });

  it('reports as many bad lines as there are', async () => {
    appendFileSync(join(folder, 'entities', 'all.jsonl'), 'x\n'.repeat(200_000));
    const lines = Array.from(
      { length: 200_000 },
      (_, n) => `{"entity":"e${n}","passage":"paper.s1.p01","how":"named"}`,
    );
    appendFileSync(join(folder, 'mentions.jsonl'), `${lines.join('\n')}\n`);
    const { problems } = await readDataset(folder);
    expect(problems.filter(({ file }) => file === 'entities/all.jsonl')).toHaveLength(200_000);
    expect(problems.filter(({ severity, file }) => severity === 'error' && file === 'mentions.jsonl')).toHaveLength(
      200_000,
    );
  });

  it('names the line of YAML whose aliases stand for too much', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe'])
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`);
    writeFileSync(join(folder, 'dataset.yaml'), bomb.join('\n'));
    expect(await problemsOf()).toEqual([
      'dataset.yaml:6: its aliases (*) stand for too many values → write the values out',
    ]);
  });

  it('names the line of what is nested very deep', async () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    const record = JSON.stringify(entity('deep', 'Actor', '深', 'deep', { category: 'body' })).slice(0, -1);
    appendFileSync(join(folder, 'entities', 'all.jsonl'), `${record},"founded":${deep(200_000)}}\n`);
    appendFileSync(join(folder, 'mentions.jsonl'), `${deep(200_000)}\n`);
    appendFileSync(join(folder, 'dataset.yaml'), `deep: ${deep(50)}\n`);
    appendFileSync(join(folder, 'schema.yaml'), `deep: ${deep(20_000)}\n`);
    const lineOf = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length;
    const deeper =
      'it is nested more than 20 levels deep → records hold texts, numbers and lists of texts: write it flat';
    expect(await problemsOf()).toEqual([
      `dataset.yaml:${lineOf('dataset.yaml')}: ${deeper}`,
      `schema.yaml:${lineOf('schema.yaml')}: ${deeper}`,
      `entities/all.jsonl:5 deep: ${deeper}`,
      `mentions.jsonl:8: ${deeper}`,
    ]);
  });

  it.each([
    ['nameZh', '网'.repeat(3_500_000), 'correct it: too big: expected string to have <=1000 characters'],
    ['nameEn', 'x'.repeat(3_500_000), 'correct it: too big: expected string to have <=1000 characters'],
    ['summaryEn', 'x'.repeat(3_500_000), 'correct it: too big: expected string to have <=20000 characters'],
    ['nameEn', ' \t\u3000', 'write a text that can be seen'],
    ['nameZh', '\u200B\u2060\uFEFF', 'write a text that can be seen'],
    ['captionZh', '\u3164\u2800', 'write a text that can be seen'],
    ['nameZh', 'half \uD83D', 'write whole characters: a surrogate pair is broken'],
    ['date', '2020-02-31', 'write a day that the month has'],
    ['date', '1900-02-29', 'write a day that the month has'],
    ['startDate', '2021-04-31', 'write a day that the month has'],
  ])('refuses a value of %s that is none, with the line', async (key, value, hint) => {
    const dataset = smallDataset();
    Object.assign(dataset.entities[0] ?? {}, { [key]: value });
    writeDataset(folder, dataset);
    const { problems } = await readDataset(folder);
    const found = problems.filter(({ message }) => message.startsWith(`${key} is `));
    expect(found).toEqual([
      { severity: 'error', file: 'entities/all.jsonl', line: 1, record: 'china', message: expect.any(String), hint },
    ]);
    expect(found[0]?.message.length).toBeLessThan(120);
  });

  it('takes dates that are in the calendar', async () => {
    const dataset = smallDataset();
    Object.assign(dataset.entities[0] ?? {}, { startDate: '2000-02-29', endDate: '2020-02-29', founded: '0099-12-31' });
    writeDataset(folder, dataset);
    expect(await problemsOf()).toEqual([]);
  });

  it('takes names that every JavaScript object has for names like any other', async () => {
    const dataset = smallDataset();
    Object.assign(dataset.entities[0] ?? {}, { constructor: 'x' });
    Object.assign(dataset.observations[0] ?? {}, { unit: 'constructor' });
    writeDataset(folder, dataset);
    const record = JSON.stringify(entity('proto', 'Actor', '甲', 'proto', { category: 'body' })).slice(0, -1);
    appendFileSync(join(folder, 'entities', 'all.jsonl'), `${record},"__proto__":{"nameZh":"乙"}}\n`);
    expect(await problemsOf()).toEqual([
      'entities/all.jsonl:5 proto: unknown key __proto__ → remove it: no property can have this name',
      'entities/all.jsonl:1 china: the property constructor is not in schema.yaml → add it to the properties of schema.yaml',
      'observations.jsonl:1 economy-size.2021: the unit constructor is not in schema.yaml → add it to units',
    ]);
  });

  it('gives cross-checks the place of the record', async () => {
    appendFileSync(
      join(folder, 'mentions.jsonl'),
      '{"entity": "united-nations", "passage": "paper.s1.p01", "how": "named"}\n',
    );
    expect(await problemsOf()).toEqual([
      'mentions.jsonl:8 united-nations paper.s1.p01: the entity united-nations does not exist → add it, or correct the id',
    ]);
  });

  it('says which folder is no dataset', async () => {
    await expect(readDataset(join(folder, 'nothing'))).rejects.toThrow(DatasetFolderError);
  });

  it('finds no error in the shipped dataset', async () => {
    const { problems } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
    expect(problems.filter((problem) => problem.severity === 'error').map(formatProblem)).toEqual([]);
  });
});
