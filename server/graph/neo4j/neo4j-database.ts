/** One database behind one driver: sessions, small statements of the adapter's own, and what is known of the server. */
import neo4j from 'neo4j-driver';
import type { Driver, ResultSummary, Session } from 'neo4j-driver';
import { cypherFile } from '../cypher-files.ts';
import { GraphStoreError } from '../graph-store.ts';
import { ElementNaming } from './element-names.ts';
import type { ErrorContext } from './engine-errors.ts';
import { isRefusedLogin, mayTryAgain, toStoreError } from './engine-errors.ts';
import { OutageWatch } from './outage-watch.ts';

export type Access = 'read' | 'write';

export interface Neo4jAddress {
  uri: string;
  user: string;
  password: string;
  database: string | undefined;
}

const CONNECT_WITHIN_MS = 4_000;
const ACQUIRE_WITHIN_MS = 10_000;
/** A connection that was idle for so long is tried before it is used: the server may have been started anew. */
const LIVENESS_AFTER_MS = 10_000;
const MOST_CONNECTIONS = 100;
const USUAL_ROWS_A_FETCH = 1_000;
const OWN_STATEMENT_WITHIN_MS = 30_000;
/** How long it is taken for granted that a database holds, or does not hold, a dataset of ours. */
const OWNERSHIP_FRESH_MS = 5_000;
/** Neo4j locks an account after a few wrong passwords: for so long none is sent after one was refused. */
const LOGIN_PAUSE_MS = 5_000;

const TRIES = 3;
const RETRY_AFTER_MS = 100;

export class Neo4jDatabase {
  readonly #address: Neo4jAddress;
  readonly #driver: Driver;
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly naming = new ElementNaming(this);
  readonly #outage: OutageWatch;
  #refused: { error: GraphStoreError; until: number } | null = null;
  #ownership: { isOurs: Promise<boolean>; readAt: number } | null = null;
  #server: string | null = null;
  #isClosed = false;

  /**
   * @param warn takes a line when the database goes away, and one when it is back
   * @throws GraphStoreError `unavailable` when the address is none
   */
  constructor(address: Neo4jAddress, warn: (line: string) => void) {
    this.#address = address;
    this.#outage = new OutageWatch(warn, () => this.rows(cypherFile('neo4j/ping').text));
    try {
      this.#driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
        userAgent: 'zhitu',
        telemetryDisabled: true,
        maxConnectionPoolSize: MOST_CONNECTIONS,
        connectionTimeout: CONNECT_WITHIN_MS,
        connectionAcquisitionTimeout: ACQUIRE_WITHIN_MS,
        connectionLivenessCheckTimeout: LIVENESS_AFTER_MS,
        disableAutoCommitRetries: true,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new GraphStoreError(
        'unavailable',
        `NEO4J_URI is not an address such as neo4j://localhost:7687: ${reason}`,
        {
          cause: error,
        },
      );
    }
  }

  /** Name and version as the server gives them, such as `Neo4j 5.26.30`; the plain name before it has answered. */
  get serverName(): string {
    return this.#server ?? 'Neo4j';
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** @throws GraphStoreError `unavailable` after `close`, and for a while after a refused login */
  session(access: Access, fetchSize = USUAL_ROWS_A_FETCH): Session {
    this.#refuseClosed();
    if (this.#refused && Date.now() < this.#refused.until) throw this.#refused.error;
    return this.#driver.session({
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      database: this.#address.database,
      fetchSize,
      // What this process wrote is there when it reads, whichever member of a cluster answers.
      bookmarkManager: this.#bookmarks,
    });
  }

  /** Rows of a small statement of the adapter's own, as objects by column. */
  async rows(
    text: string,
    parameters: Record<string, unknown> = {},
    { access = 'read', timeoutMs = OWN_STATEMENT_WITHIN_MS }: { access?: Access; timeoutMs?: number } = {},
  ): Promise<Record<string, unknown>[]> {
    for (let attempt = 1; ; attempt += 1) {
      const session = this.session(access);
      try {
        const { records, summary } = await session.run(text, parameters, { timeout: timeoutMs });
        this.noteServer(summary);
        return records.map((record) => record.toObject());
      } catch (error) {
        if (access === 'write' || attempt === TRIES || !mayTryAgain(error)) throw this.failure(error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS * attempt));
      } finally {
        await session.close().catch(() => undefined);
      }
    }
  }

  /** The error in the port's words. */
  failure(error: unknown, details: Pick<ErrorContext, 'linesBefore' | 'writes'> = {}): GraphStoreError {
    if (this.#isClosed) return closed();
    const failure = toStoreError(error, { ...this.#address, ...details });
    if (isRefusedLogin(error)) this.#refused = { error: failure, until: Date.now() + LOGIN_PAUSE_MS };
    this.#outage.noteFailure(failure);
    return failure;
  }

  noteServer({ server }: ResultSummary): void {
    if (server.agent) this.#server = server.agent.replace('/', ' ');
    this.#outage.noteAnswer(this.serverName);
  }

  /** Our ids of nodes by element id. */
  async findNodeIds(elementIds: string[]): Promise<Map<string, unknown>> {
    const rows = await this.rows(cypherFile('neo4j/node-ids').text, { elementIds });
    return new Map(rows.map((row) => [String(row['elementId']), row['id']]));
  }

  /** Whether it holds a dataset of ours: only then are internal properties hidden. */
  holdsDataset(): Promise<boolean> {
    if (this.#ownership === null || Date.now() - this.#ownership.readAt > OWNERSHIP_FRESH_MS) {
      const isOurs = this.rows(cypherFile('neo4j/count-owners').text).then(([row]) => Number(row?.['owners'] ?? 0) > 0);
      const entry = { isOurs, readAt: Date.now() };
      this.#ownership = entry;
      isOurs.catch(() => {
        if (this.#ownership === entry) this.#ownership = null;
      });
    }
    return this.#ownership.isOurs;
  }

  forgetOwnership(): void {
    this.#ownership = null;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#outage.close();
    await this.#driver.close();
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw closed();
  }
}

function closed(): GraphStoreError {
  return new GraphStoreError('unavailable', 'the database has been closed');
}
