/**
 * A dataset folder as records. Everything that is wrong is reported, with file and line; reading never stops at the
 * first problem, so that an editor mends all in one go.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod/mini';
import type { Dataset } from '../../contracts/dataset.ts';
import {
  datasetManifest,
  datasetSchema,
  documentRecord,
  entityRecord,
  mentionRecord,
  observationRecord,
  passageRecord,
  statementRecord,
} from '../../contracts/dataset.ts';
import type { DatasetProblem, RecordPlaces } from './dataset-problem.ts';
import { didYouMean } from './did-you-mean.ts';
import { decodeUtf8, readJsonLines } from './json-lines.ts';
import { checkShape } from './record-shape.ts';
import { validateDataset } from './validate-dataset.ts';

export interface DatasetReading {
  /** Null when `dataset.yaml` or `schema.yaml` can't be used. Records that can't be used are left out. */
  dataset: Dataset | null;
  places: RecordPlaces;
  /** Ids of records that were left out, so that what refers to them is not reported a second time. */
  brokenIds: Set<string>;
  problems: DatasetProblem[];
}

/** The folder holds no dataset at all. */
export class DatasetFolderError extends Error {
  override readonly name = 'DatasetFolderError';
  readonly folder: string;

  constructor(folder: string, reason: string) {
    super(
      `${folder} can't be read as a dataset folder: ${reason}. It must hold dataset.yaml, schema.yaml and *.jsonl records.`,
    );
    this.folder = folder;
  }
}

const FILES = [
  'dataset.yaml',
  'schema.yaml',
  'documents.jsonl',
  'passages.jsonl',
  'observations.jsonl',
  'mentions.jsonl',
];

/**
 * Reads and cross-checks a dataset folder. Load it only when no problem has severity `error`.
 * @throws DatasetFolderError when the folder can't be listed
 */
export async function readDataset(folder: string): Promise<DatasetReading> {
  const reading = await readRecords(folder);
  if (reading.dataset)
    reading.problems.push(
      ...validateDataset(reading.dataset, { places: reading.places, brokenIds: reading.brokenIds }),
    );
  return reading;
}

async function readRecords(folder: string): Promise<DatasetReading> {
  const problems: DatasetProblem[] = [];
  const places: RecordPlaces = new WeakMap();
  const brokenIds = new Set<string>();
  const names = await listFolder(folder);
  if (names === null) throw new DatasetFolderError(folder, 'no such folder');

  const read = async (file: string): Promise<Uint8Array | null> => readFile(join(folder, file)).catch(() => null);
  const yaml = async <T extends z.ZodMiniType>(file: string, schema: T): Promise<z.infer<T> | null> => {
    const bytes = await read(file);
    if (bytes) return readYaml(bytes, file, schema, problems);
    problems.push({
      severity: 'error',
      file,
      message: 'the file is missing',
      hint: `add ${file}; see contracts/dataset.ts`,
    });
    return null;
  };
  const records = async <T extends z.ZodMiniType<object>>(files: string[], schema: T): Promise<z.infer<T>[]> => {
    const list: z.infer<T>[] = [];
    for (const file of files) {
      const { lines, problems: bad } = readJsonLines((await read(file)) ?? new Uint8Array(), file);
      problems.push(...bad);
      for (const { line, value } of lines) {
        const record = idOf(value);
        const result = checkShape(schema, value);
        if (result.ok) {
          places.set(result.value, { file, line });
          list.push(result.value);
          continue;
        }
        if (record !== undefined) brokenIds.add(record);
        for (const { message, hint } of result.issues)
          problems.push({ severity: 'error', file, line, record, message, hint });
      }
    }
    return list;
  };

  const manifest = await yaml('dataset.yaml', datasetManifest);
  const schema = await yaml('schema.yaml', datasetSchema);
  const content = {
    documents: await records(['documents.jsonl'], documentRecord),
    passages: await records(['passages.jsonl'], passageRecord),
    entities: await records(await jsonLinesFiles(folder, 'entities'), entityRecord),
    statements: await records(await jsonLinesFiles(folder, 'relations'), statementRecord),
    observations: await records(['observations.jsonl'], observationRecord),
    mentions: await records(['mentions.jsonl'], mentionRecord),
  };
  reportStrayFiles(names, problems);
  return { dataset: manifest && schema ? { manifest, schema, ...content } : null, places, brokenIds, problems };
}

function readYaml<T extends z.ZodMiniType>(
  bytes: Uint8Array,
  file: string,
  schema: T,
  problems: DatasetProblem[],
): z.infer<T> | null {
  const text = decodeUtf8(bytes);
  if (text === null) {
    problems.push({ severity: 'error', file, message: 'the file is not valid UTF-8', hint: 'save the file as UTF-8' });
    return null;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  for (const error of document.errors) {
    const { line } = lineCounter.linePos(error.pos[0]);
    const message = `not YAML: ${error.message.split('\n')[0] ?? error.message}`;
    problems.push({ severity: 'error', file, line, message, hint: 'correct the line; YAML hangs on its indentation' });
  }
  if (document.errors.length > 0) return null;
  const result = checkShape(schema, document.toJS({ maxAliasCount: 100 }));
  if (result.ok) return result.value;
  for (const { path, message, hint } of result.issues) {
    const range = closestRange(document, path);
    const line = range === undefined ? undefined : lineCounter.linePos(range).line;
    problems.push({ severity: 'error', file, line, message, hint });
  }
  return null;
}

/** Offset of the node at `path`, or of the closest one around it. */
function closestRange(document: ReturnType<typeof parseDocument>, path: (string | number)[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const [start] = node.range;
      if (typeof start === 'number') return start;
    }
  }
  return undefined;
}

async function listFolder(folder: string): Promise<string[] | null> {
  return readdir(folder).catch(() => null);
}

async function jsonLinesFiles(folder: string, name: string): Promise<string[]> {
  const names = (await listFolder(join(folder, name))) ?? [];
  return names
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .map((file) => `${name}/${file}`);
}

/** A misnamed file is data that silently does not arrive. */
function reportStrayFiles(names: string[], problems: DatasetProblem[]): void {
  for (const file of names) {
    if (!/\.(?:jsonl?|ya?ml)$/.test(file) || FILES.includes(file)) continue;
    const hint = didYouMean(file, FILES, 'records of entities belong in entities/, statements in relations/');
    problems.push({ severity: 'warning', file, message: 'the file is not read', hint });
  }
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}
