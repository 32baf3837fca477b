/** The whole hostile table through the endpoint, on the real engine: nothing read, nothing changed, nothing left over. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ForbiddenStatementError } from '../explore/errors.ts';
import { guardStatement } from '../explore/guard/guard-statement.ts';
import type { HostileStatement, Outcome } from './testing/hostile-statements.ts';
import { CANARY, HOSTILE_STATEMENTS } from './testing/hostile-statements.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { databaseFileOf, startTestServer } from './testing/start-test-server.ts';

const SECRET = 'canary-4f1c9e';
const TIMEOUT_MS = 1_000;

/** How a statement ended, in the words of the table; what is not among them is told as it is. */
function outcomeOf(status: number, body: string): Outcome | { status: number; body: string } {
  if (status === 504 || status === 507) return { limited: true };
  if (status === 403) return { refused: JSON.parse(body).refusal?.reason };
  if (status === 400 && /"code":"cypher-/.test(body)) return { error: true };
  if (status !== 200) return { status, body };
  const last = JSON.parse(body.trimEnd().split('\n').at(-1) ?? '');
  const cut: unknown = last.summary?.truncated ?? last.error?.code ?? null;
  return cut === null ? { reads: true } : { limited: true };
}

describe('hostile statements', () => {
  let server: TestServer;
  let canary: string;
  let before: { counts: string; file: string };

  beforeAll(async () => {
    server = await startTestServer({
      limits: { queryTimeoutMs: TIMEOUT_MS, queryRowLimit: 100, queryByteLimit: 200_000 },
    });
    canary = join(server.folder, 'canary.csv');
    writeFileSync(canary, `${SECRET},${SECRET}\n`);
    before = await state();
  });
  afterAll(() => server.stop());

  async function state() {
    const schema = await server.store.schema();
    return {
      counts: JSON.stringify(schema),
      file: createHash('sha256')
        .update(readFileSync(databaseFileOf(server.folder)))
        .digest('hex'),
    };
  }

  /** Asks again while the places for people are being made anew after the runaway before. */
  async function ask(statement: string): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await server.post('/api/query', { statement });
      if (response.status !== 503 || attempt === 5) return response;
      await response.text();
    }
  }

  it('are many', () => {
    expect(HOSTILE_STATEMENTS.length).toBeGreaterThanOrEqual(80);
  });

  /** Somebody else, at the same time. Milliseconds until the answer. */
  async function askForAnEntity(): Promise<number> {
    const started = Date.now();
    const response = await server.get('/api/entities/china');
    await response.text();
    expect(response.status).toBe(200);
    return Date.now() - started;
  }

  it.each(HOSTILE_STATEMENTS.map((hostile): [string, HostileStatement] => [JSON.stringify(hostile.text), hostile]))(
    '%s',
    async (_title, { text, outcome }) => {
      const started = Date.now();
      const [response, waited] = await Promise.all([ask(text.replaceAll(CANARY, canary)), askForAnEntity()]);
      const body = await response.text();
      expect(outcomeOf(response.status, body)).toEqual(outcome);
      expect(body).not.toContain(SECRET);
      expect(waited).toBeLessThan(6_000);
      expect(Date.now() - started).toBeLessThan(3 * TIMEOUT_MS + 3_000);
    },
  );

  it('have changed nothing', async () => {
    expect(await state()).toEqual(before);
  });

  it('have left nothing running: both places for people are free', async () => {
    const answers = await Promise.all(
      [1, 2].map((x) => server.post('/api/query', { statement: `RETURN ${x} AS x` }).then((answer) => answer.status)),
    );
    expect(answers).toEqual([200, 200]);
  });

  it('are refused before the database sees them where the text gives them away', async () => {
    const asked: string[] = [];
    const store = {
      ...server.store,
      capabilities: server.store.capabilities,
      check: (statement: { text: string }) => {
        asked.push(statement.text);
        return Promise.reject(new Error('not to be asked'));
      },
    };
    const reasons = new Set([
      'load-csv',
      'show',
      'administration',
      'transaction',
      'use',
      'several-statements',
      'function',
      'procedure',
    ]);
    const given = HOSTILE_STATEMENTS.filter(
      ({ outcome }) => 'refused' in outcome && typeof outcome.refused === 'string' && reasons.has(outcome.refused),
    );
    for (const { text } of given) {
      await expect(guardStatement(store, { text }, false)).rejects.toBeInstanceOf(ForbiddenStatementError);
    }
    expect(asked).toEqual([]);
  });
});
