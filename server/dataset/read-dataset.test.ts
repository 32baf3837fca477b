import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { formatProblem } from './dataset-problem.ts';
import { DatasetFolderError, readDataset } from './read-dataset.ts';
import { smallDataset, writeDataset } from './testing/small-dataset.ts';

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
