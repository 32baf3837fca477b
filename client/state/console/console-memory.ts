/** What the console keeps on this device: the text in the editor, what was run, what was saved, the limits. */
import { z } from 'zod/mini';
import { parameterTypes } from './parameter-values.ts';

const drafts = z.record(z.string(), z.object({ type: z.enum(parameterTypes), text: z.string() }));

/** A statement that was run, newest first in the list. */
const historyEntry = z.object({
  id: z.string(),
  statement: z.string(),
  parameters: drafts,
  /** Milliseconds since 1970. */
  at: z.number(),
  status: z.enum(['done', 'cut', 'failed', 'stopped']),
  rows: z.int(),
  /** As the database says; null where it did not come to that. */
  elapsedMs: z.nullable(z.number()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const savedQuery = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  statement: z.string().check(z.minLength(1), z.maxLength(100_000)),
  parameters: drafts,
});
export type SavedQuery = z.infer<typeof savedQuery>;

const limits = z.object({ timeoutMs: z.nullable(z.int()), rowLimit: z.nullable(z.int()) });
/** What the reader asks for at most; null: as much as the server gives. */
export type ConsoleLimits = z.infer<typeof limits>;

const memory = z.object({
  text: z.string(),
  parameters: drafts,
  history: z.array(historyEntry),
  saved: z.array(savedQuery),
  limits,
});
export type ConsoleMemory = z.infer<typeof memory>;

export const emptyMemory: ConsoleMemory = {
  text: '',
  parameters: {},
  history: [],
  saved: [],
  limits: { timeoutMs: null, rowLimit: null },
};

const KEY = 'zhitu.console';

/** As many as fit on a device together with longer statements. */
export const MOST_HISTORY = 200;

/** Even reading the property throws where storage is forbidden. */
function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What was kept; each part that cannot be read begins empty, the others stay. */
export function readMemory(storage: Pick<Storage, 'getItem'> | null = deviceStorage()): ConsoleMemory {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return emptyMemory;
    const parts = Object.entries(memory.shape).flatMap(([name, shape]) => {
      const parsed = shape.safeParse((kept as Record<string, unknown>)[name]);
      return parsed.success ? [[name, parsed.data]] : [];
    });
    return { ...emptyMemory, ...Object.fromEntries(parts) };
  } catch {
    return emptyMemory;
  }
}

/** Fewer where the device has no room: what was saved and what is being written matter more than what was run. */
const HISTORY_STEPS = [MOST_HISTORY, 20, 0];

/** Another tab may have saved queries meanwhile: what only it has is kept. False where nothing could be kept. */
export function writeMemory(
  now: ConsoleMemory,
  removed: ReadonlySet<string>,
  storage: Pick<Storage, 'getItem' | 'setItem'> | null = deviceStorage(),
): boolean {
  const others = readMemory(storage);
  const own = new Set([...now.saved, ...now.history].map(({ id }) => id));
  const isOthers = ({ id }: { id: string }) => !own.has(id) && !removed.has(id);
  const history = [...now.history, ...others.history.filter(isOthers)].toSorted((a, b) => b.at - a.at);
  const saved = [...now.saved, ...others.saved.filter(isOthers)];
  return HISTORY_STEPS.some((most) => {
    const kept: ConsoleMemory = { ...now, saved, history: history.slice(0, most) };
    try {
      storage?.setItem(KEY, JSON.stringify(kept));
      return storage !== null;
    } catch {
      // Full or forbidden storage: what does not fit lasts until the page closes.
      return false;
    }
  });
}

const exchange = z.object({ zhituQueries: z.literal(1), queries: z.array(z.omit(savedQuery, { id: true })) });

/** Saved queries as a file that another device takes. */
export function exportSaved(saved: readonly SavedQuery[]): string {
  const queries = saved.map(({ name, statement, parameters }) => ({ name, statement, parameters }));
  return `${JSON.stringify({ zhituQueries: 1, queries }, null, 2)}\n`;
}

/** The queries of such a file; null when it is none. */
export function parseSavedFile(text: string): Omit<SavedQuery, 'id'>[] | null {
  try {
    const parsed = exchange.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.queries : null;
  } catch {
    return null;
  }
}
