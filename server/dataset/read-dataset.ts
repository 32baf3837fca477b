/**
 * A dataset folder as records. Everything that is wrong is reported, with file and line; reading never stops at the
 * first problem, so that an editor mends all in one go.
 */
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
import { findDatasetFiles, readDatasetFile } from './dataset-files.ts';
import type { DatasetProblem, RecordPlaces } from './dataset-problem.ts';
import { readJsonLines } from './json-lines.ts';
import { readYaml } from './read-yaml.ts';
import { checkShape } from './record-shape.ts';
import { validateDataset } from './validate-dataset.ts';

export interface DatasetReading {
  /** Null when `dataset.yaml` or `schema.yaml` can't be used. Records that can't be used are left out. */
  dataset: Dataset | null;
  places: RecordPlaces;
  /** Ids of records that were left out, so that what refers to them is not reported a second time. */
  brokenIds: Set<string>;
  problems: DatasetProblem[];
  /**
   * Those of the problems for which a file or a record was left out; none when the folder was read whole. What a
   * reading lacks may be taken for deleted only then.
   */
  unread: DatasetProblem[];
}

/**
 * Reads and cross-checks a dataset folder. Load it only when no problem has severity `error`.
 * @throws DatasetFolderError when the folder can't be listed
 */
export async function readDataset(folder: string): Promise<DatasetReading> {
  const { reading, hasAllFiles } = await readRecords(folder);
  const { dataset, places, brokenIds, problems } = reading;
  // What refers to the records of a file that is not read would be reported line by line.
  if (dataset === null || !hasAllFiles) return reading;
  return { ...reading, problems: [...problems, ...validateDataset(dataset, { places, brokenIds })] };
}

async function readRecords(folder: string): Promise<{ reading: DatasetReading; hasAllFiles: boolean }> {
  const files = await findDatasetFiles(folder);
  const problems: DatasetProblem[] = [];
  const places: RecordPlaces = new WeakMap();
  const brokenIds = new Set<string>();
  let hasAllFiles = !files.problems.some((problem) => problem.severity === 'error');

  const read = async (file: string) => {
    const content = await readDatasetFile(folder, file, problems);
    if (content.kind === 'unreadable') hasAllFiles = false;
    return content;
  };
  const yaml = async <T extends z.ZodMiniType>(file: string, schema: T): Promise<z.infer<T> | null> => {
    const content = await read(file);
    if (content.kind === 'bytes') return readYaml(content.bytes, file, schema, problems);
    if (content.kind === 'absent') {
      const hint = `add ${file}; see contracts/dataset.ts`;
      problems.push({ severity: 'error', file, message: 'the file is missing', hint });
    }
    return null;
  };
  const records = async <T extends z.ZodMiniType<object>>(names: string[], schema: T): Promise<z.infer<T>[]> => {
    const list: z.infer<T>[] = [];
    for (const file of names) {
      const content = await read(file);
      if (content.kind !== 'bytes') continue;
      for (const item of readJsonLines(content.bytes, file)) {
        if (item.problem !== null) {
          problems.push(item.problem);
          continue;
        }
        const { line, value } = item;
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
    entities: await records(files.entities, entityRecord),
    statements: await records(files.relations, statementRecord),
    observations: await records(['observations.jsonl'], observationRecord),
    mentions: await records(['mentions.jsonl'], mentionRecord),
  };
  const dataset = manifest && schema ? { manifest, schema, ...content } : null;
  problems.push(...files.problems);
  const unread = problems.filter((problem) => problem.severity === 'error');
  if (unread.length === 0) {
    unread.push(...missingBelow(content));
    problems.push(...unread);
    hasAllFiles = unread.length === 0;
  }
  return { reading: { dataset, places, brokenIds, problems, unread }, hasAllFiles };
}

/** Mentions without what they are mentions of: not records that went, but a file that is called something else. */
function missingBelow({
  entities,
  passages,
  mentions,
}: Pick<Dataset, 'entities' | 'passages' | 'mentions'>): DatasetProblem[] {
  if (mentions.length === 0) return [];
  const missing = (file: string): DatasetProblem => {
    const message = 'it holds no records, and mentions.jsonl names some of them';
    return { severity: 'error', file, message, hint: 'give the files their names back, or empty mentions.jsonl too' };
  };
  return [
    ...(entities.length === 0 ? [missing('entities')] : []),
    ...(passages.length === 0 ? [missing('passages.jsonl')] : []),
  ];
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'id')) return undefined;
  const id: unknown = Reflect.get(value, 'id');
  return typeof id === 'string' ? id : undefined;
}
