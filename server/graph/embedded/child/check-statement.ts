/** Plans a text without running it, and says what the plan does. */
import type { GrafeoDB } from '@grafeo-db/js';
import type { PlanOperator, StatementCheck } from '../../graph-store.ts';
import { aliasAggregates, findName, findRepeatedColumn, prepareText } from '../cypher-text.ts';
import { EngineError, toFailure } from '../engine-errors.ts';
import { isReadingOperator, operatorsOf, parsePlanRoots } from '../plan.ts';

/** Bytes of texts and plans that are remembered, about; an answer that would take most of it is not. */
const KEPT_BYTES = 8 * 1024 * 1024;
const KEPT_EACH_AT_MOST = 1024 * 1024;

export class StatementChecker {
  readonly #db: GrafeoDB;
  readonly #known = new Map<string, { found: StatementCheck; bytes: number }>();
  #knownBytes = 0;

  constructor(db: GrafeoDB) {
    this.#db = db;
  }

  /** @throws EngineError `syntax` or `semantic`, with the position in `text` where the engine gives one */
  async check(text: string): Promise<StatementCheck> {
    const known = this.#known.get(text);
    if (known) return known.found;
    const found = await this.#plan(text);
    this.#keep(text, found);
    return found;
  }

  /** Forgets the oldest ones for it. */
  #keep(text: string, found: StatementCheck): void {
    const bytes = 2 * text.length + bytesOf(found.plan);
    if (bytes > KEPT_EACH_AT_MOST || this.#known.has(text)) return;
    for (const [oldest, { bytes: freed }] of this.#known) {
      if (this.#knownBytes + bytes <= KEPT_BYTES) break;
      this.#known.delete(oldest);
      this.#knownBytes -= freed;
    }
    this.#known.set(text, { found, bytes });
    this.#knownBytes += bytes;
  }

  async #plan(source: string): Promise<StatementCheck> {
    const { text, firstWord, loadsCsv } = prepareText(source);
    refuseLostName(text);
    // The engine can't plan SHOW; it has two of them, which only list.
    if (firstWord === 'SHOW') {
      await this.#run(text, source, 0);
      return { operators: ['Show'], procedures: [], readsOnly: true, plan: null, notifications: [] };
    }
    const planText = await this.#explain(text, source);
    refuseRepeatedColumn(text);
    if (planText === null) {
      return { operators: ['SchemaCommand'], procedures: [], readsOnly: false, plan: null, notifications: [] };
    }
    // All lines count: a line break in a name would otherwise end the plan early and hide what follows.
    const roots = parsePlanRoots(planText);
    const plan = roots[0] ?? null;
    const nodes = roots.flatMap(operatorsOf);
    const operators = [...new Set([...nodes.map((node) => node.operator), ...(loadsCsv ? ['LoadCsv'] : [])])];
    return {
      operators,
      procedures: [
        ...new Set(
          nodes
            .filter((node) => node.operator === 'CallProcedure')
            .map((node) => /^[\w.]+/.exec(node.details)?.[0] ?? ''),
        ),
      ],
      readsOnly: plan !== null && operators.every(isReadingOperator),
      plan,
      notifications: [],
    };
  }

  /** The plan of what will run. The text as it is goes first: its errors stand where the person sees them. */
  async #explain(text: string, source: string): Promise<string | null> {
    const plan = await this.#explainOne(text, source);
    const aliased = aliasAggregates(text);
    return aliased === text ? plan : this.#explainOne(aliased, source);
  }

  /** The plan's text; null for a schema command, which the engine does not plan. */
  async #explainOne(text: string, source: string): Promise<string | null> {
    try {
      // On a line of its own, so that columns stay what they are in the person's text.
      return await this.#run(`EXPLAIN\n${text}`, source, 1);
    } catch (error) {
      if (error instanceof EngineError && error.failure.message.startsWith('Schema commands')) return null;
      throw error;
    }
  }

  async #run(text: string, source: string, linesBefore: number): Promise<string> {
    try {
      return String((await this.#db.executeCypher(text)).scalar());
    } catch (error) {
      throw new EngineError(toFailure(error, source, linesBefore));
    }
  }
}

/** The engine's client gives a value of this name as the prototype of its map or row, or drops it. */
function refuseLostName(text: string): void {
  const start = findName(text, '__proto__');
  if (start === null) return;
  const message = 'the built-in database can give no value of the name __proto__; take another name';
  throw new EngineError({ code: 'semantic', message, ...placeOf(text, start) });
}

function refuseRepeatedColumn(text: string): void {
  const found = findRepeatedColumn(text);
  if (found === null) return;
  const message = `duplicate column name '${found.name}' in query result; give each column an alias of its own (… AS …)`;
  throw new EngineError({ code: 'semantic', message, ...placeOf(text, found.start) });
}

/** Line and column from 1, in UTF-16 units. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** An object a node of the tree, and its text. */
function bytesOf(plan: PlanOperator | null): number {
  return plan === null ? 200 : operatorsOf(plan).reduce((sum, node) => sum + 200 + 2 * node.details.length, 200);
}

/** @throws EngineError `read-only` when the plan reads files: no access allows that */
export function refuseFiles(found: StatementCheck): void {
  if (found.operators.some((operator) => /^Load/i.test(operator))) {
    throw new EngineError({ code: 'read-only', message: 'LOAD CSV reads files, which no statement may do here' });
  }
}
