/** What is wrong with a dataset folder: where, what, and how to mend it. */

export interface DatasetProblem {
  /** A dataset with errors is not loaded; warnings are for the editor's eye. */
  severity: 'error' | 'warning';
  /** Path below the dataset folder. Absent for a dataset that was not read from files. */
  file?: string;
  /** From 1. */
  line?: number;
  /** Id of the record, where it could be read. */
  record?: string;
  message: string;
  /** What to do about it. */
  hint: string;
}

export interface RecordPlace {
  file: string;
  line: number;
}

/** Where each record object was read from. */
export type RecordPlaces = WeakMap<object, RecordPlace>;

/** Code units of a part of a line for a terminal: names and ids may be as long as an editor's slip makes them. */
const LONGEST_PART = 500;

/** One line for a terminal: `entities/laws.jsonl:3 cybersecurity-law: … → …`. */
export function formatProblem(problem: DatasetProblem): string {
  const place = [problem.file, problem.line].filter((part) => part !== undefined).join(':');
  const where = [place, problem.record].filter((part) => part !== undefined && part !== '').join(' ');
  return `${where === '' ? '' : `${cut(where)}: `}${cut(problem.message)} → ${cut(problem.hint)}`;
}

function cut(text: string): string {
  return text.length > LONGEST_PART ? `${text.slice(0, LONGEST_PART)}…` : text;
}
