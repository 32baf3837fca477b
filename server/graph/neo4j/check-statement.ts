/** Has the database plan a text without running it, and says what the plan does. */
import type { ResultSummary } from 'neo4j-driver';
import type { StatementCheck } from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';
import { readPrefix } from './cypher-prefix.ts';
import { mayTryAgain } from './engine-errors.ts';
import type { Access, Neo4jDatabase } from './neo4j-database.ts';
import { isWritingOperator, operatorsOf, planOf, proceduresOf, readsOnly } from './plan.ts';
import { notificationsOf } from './read-summary.ts';
import type { StatementLimits } from './statement-limits.ts';
import { NO_LIMITS } from './statement-limits.ts';

const KEPT = 500;
export const CHECK_WITHIN_MS = 10_000;
const TRIES = 3;
const RETRY_AFTER_MS = 100;

/** With comments between the words, too. */
export const MAY_LOAD_CSV = /\bLOAD\b[^]*\bCSV\b/i;

type Verdict = Pick<StatementCheck, 'operators' | 'readsOnly'>;

export class StatementChecker {
  readonly #database: Neo4jDatabase;
  /** What was found of texts that ran before: what a text does never changes, though its plan may. */
  readonly #verdicts = new Map<string, Verdict>();

  constructor(database: Neo4jDatabase) {
    this.#database = database;
  }

  /** @throws GraphStoreError `syntax` or `semantic`, with the position in `text` where the database gives one */
  async check(text: string, limits: StatementLimits = NO_LIMITS): Promise<StatementCheck> {
    // On a line of its own, so that columns stay what they are in the person's text.
    const summary = await this.#explain(`EXPLAIN\n${readPrefix(text).withoutAsking}`, limits);
    const plan = summary.plan ? planOf(summary.plan) : null;
    const all = plan ? operatorsOf(plan) : [];
    const operators = [...new Set(all.map(({ operator }) => operator))];
    const procedures = proceduresOf(all);
    const found: StatementCheck = {
      operators,
      procedures,
      readsOnly: plan !== null && readsOnly(summary.queryType, operators, procedures),
      plan,
      notifications: notificationsOf(summary, 1),
    };
    if (this.#verdicts.size >= KEPT) this.#verdicts.clear();
    this.#verdicts.set(text, { operators, readsOnly: found.readsOnly });
    return found;
  }

  /**
   * A statement of our own is not planned twice: a READ transaction refuses its writes. What it does not refuse is
   * looked for here.
   * @throws GraphStoreError `read-only` when the text reads files
   */
  async refuseOwn(text: string): Promise<void> {
    if (text.trim() === '' || MAY_LOAD_CSV.test(text)) await this.refuse(text, 'read');
  }

  /** @throws GraphStoreError `read-only` when the text does what `access` does not allow, or reads files */
  async refuse(text: string, access: Access): Promise<void> {
    const { operators, readsOnly: reads } = this.#verdicts.get(text) ?? (await this.check(text));
    if (operators.some((operator) => /^LoadCSV/i.test(operator))) {
      throw new GraphStoreError('read-only', 'LOAD CSV reads files, which no statement may do here');
    }
    if (access === 'read' && !reads) {
      const names = operators.filter(isWritingOperator).join(', ') || operators.join(', ');
      throw new GraphStoreError('read-only', `this statement writes (${names}), and only reads are taken here`);
    }
  }

  async #explain(text: string, limits: StatementLimits): Promise<ResultSummary> {
    for (let attempt = 1; ; attempt += 1) {
      const session = this.#database.session('read');
      try {
        const { summary } = await limits.during(Promise.resolve(session.run(text, {}, { timeout: CHECK_WITHIN_MS })));
        this.#database.noteServer(summary);
        return summary;
      } catch (error) {
        // Closing the session, below, ends it in the database.
        const stopped = limits.stopped();
        if (stopped) throw stopped;
        if (attempt === TRIES || !mayTryAgain(error)) throw this.#database.failure(error, { linesBefore: 1 });
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS * attempt));
      } finally {
        await session.close().catch(() => undefined);
      }
    }
  }
}
