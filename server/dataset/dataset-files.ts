/**
 * The files of a dataset folder: what is there, what is read, and what was meant to be. A file that is misnamed or
 * can't be read is no empty file: a load would delete what it holds.
 */
import type { Dirent } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileErrorCode, fileErrorReason } from '../file-errors.ts';
import type { DatasetProblem } from './dataset-problem.ts';
import { editDistance } from './edit-distance.ts';

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

export interface DatasetFiles {
  /** Files of records, such as `entities/laws.jsonl`, in the order of their names. */
  entities: string[];
  relations: string[];
  /** What is there and is not read, and what can't be. */
  problems: DatasetProblem[];
}

export type FileContent = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'absent' } | { kind: 'unreadable' };

/** Endings of files that may hold records; notes and pictures beside them are nobody's business. */
const HOLDS_DATA = /\.(?:jsonl?|ndjson|ya?ml|csv|tsv)$/i;

const FILES = [
  'dataset.yaml',
  'schema.yaml',
  'documents.jsonl',
  'passages.jsonl',
  'observations.jsonl',
  'mentions.jsonl',
];
const FOLDERS = ['entities', 'relations'] as const;

/** Names without their ending, and what they stand for. */
const MEANT = new Map([
  ...FILES.map((file) => [stemOf(file), file] as const),
  ['entities', 'entities/*.jsonl'],
  ['entity', 'entities/*.jsonl'],
  ['relations', 'relations/*.jsonl'],
  ['relationships', 'relations/*.jsonl'],
  ['statements', 'relations/*.jsonl'],
]);

/** @throws DatasetFolderError when the folder can't be listed */
export async function findDatasetFiles(folder: string): Promise<DatasetFiles> {
  const entries = await list(folder).catch((error: unknown) => {
    const isMissing = fileErrorCode(error) === 'ENOENT';
    throw new DatasetFolderError(folder, isMissing ? 'no such folder' : fileErrorReason(error));
  });
  const names = new Set(entries.map((entry) => entry.name));
  const problems = entries.flatMap((entry) => strayProblem(entry, names));
  const [entities, relations] = await Promise.all(FOLDERS.map((name) => findRecordFiles(folder, name, problems)));
  return { entities: entities ?? [], relations: relations ?? [], problems };
}

/** Only a file that is not there counts as absent; another failure is a problem. */
export async function readDatasetFile(folder: string, file: string, problems: DatasetProblem[]): Promise<FileContent> {
  try {
    return { kind: 'bytes', bytes: await readFile(join(folder, file)) };
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return { kind: 'absent' };
    problems.push(unreadable(file, error));
    return { kind: 'unreadable' };
  }
}

async function findRecordFiles(folder: string, name: string, problems: DatasetProblem[]): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await list(join(folder, name));
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOTDIR') {
      problems.push(fault(name, 'it is a file', `make it a folder, and the records ${name}/all.jsonl`));
    } else if (code !== 'ENOENT') problems.push(unreadable(name, error));
    return [];
  }
  const files: string[] = [];
  for (const entry of entries) {
    const file = `${name}/${entry.name}`;
    if (entry.isDirectory()) problems.push(fault(file, 'the folder is not read', `move its files into ${name}/`));
    else if (entry.name.endsWith('.jsonl')) files.push(file);
    else if (HOLDS_DATA.test(entry.name)) {
      problems.push(
        fault(file, 'the file is not read', `make it ${name}/${stemOf(entry.name)}.jsonl, a record a line`),
      );
    }
  }
  return files;
}

/** What lies at the top of the folder and is not read, where it may hold records. */
function strayProblem(entry: Dirent, names: ReadonlySet<string>): DatasetProblem[] {
  const { name } = entry;
  if (FILES.includes(name) || FOLDERS.some((folder) => folder === name)) return [];
  if (!entry.isDirectory() && !HOLDS_DATA.test(name)) return [];
  const meant = whatIsMeant(stemOf(name));
  if (meant === undefined) {
    if (entry.isDirectory()) return [];
    const hint = 'records of entities belong in entities/, statements in relations/';
    return [{ severity: 'warning', file: name, message: 'the file is not read', hint }];
  }
  const message = `the ${entry.isDirectory() ? 'folder' : 'file'} is not read`;
  // Beside the file of the right name it is a copy; without it, what it holds would be deleted.
  const severity = names.has(meant) ? 'warning' : 'error';
  return [{ severity, file: name, message, hint: `did you mean ${meant}?` }];
}

function whatIsMeant(stem: string): string | undefined {
  const name = stem.toLowerCase();
  for (const [known, meant] of MEANT) if (editDistance(name, known, 1) <= 1) return meant;
  return undefined;
}

/** Without hidden files, which are the business of editors and systems. */
async function list(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function stemOf(name: string): string {
  return name.replace(HOLDS_DATA, '');
}

function unreadable(file: string, error: unknown): DatasetProblem {
  const hint = 'give this user the right to read it, or put the file in order';
  return fault(file, `it can't be read: ${fileErrorReason(error)}`, hint);
}

function fault(file: string, message: string, hint: string): DatasetProblem {
  return { severity: 'error', file, message, hint };
}
