/* oxlint-disable vitest/no-conditional-tests, vitest/no-disabled-tests, vitest/expect-expect, vitest/valid-title, no-console --
   it makes the tests, skips what suite-skips.ts lists, and prints how many ran */
/** What the parts of the suite share: the back end under test, its skips, and the count of cases. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { GraphStore } from '../graph-store.ts';
import { SUITE_SKIPS } from '../suite-skips.ts';
import { loadFixture } from './fixture-graph.ts';

export interface OpenOptions {
  allowWrites?: boolean;
  /** Statements that the console lane runs at a time, and callers that may wait behind them. */
  consolePlaces?: number;
  consoleQueue?: number;
  /** Megabytes at which a statement is ended. */
  memoryLimitMb?: number;
}

export interface TestDatabase {
  store: GraphStore;
  /** Closes the store and opens the same database again. */
  reopen: (options?: OpenOptions) => Promise<GraphStore>;
  /** Closes what is open and removes the database. */
  dispose: () => Promise<void>;
}

/** Opens an empty database. */
export type DatabaseFactory = (options?: OpenOptions) => Promise<TestDatabase>;

export interface SuiteFrame {
  create: DatabaseFactory;
  /** A store on the fixture graph, for cases that only read; opened once. */
  fixture: () => GraphStore;
  /** A case of the suite: skipped where `suite-skips.ts` says so. */
  testCase: (title: string, run: () => Promise<void>, timeoutMs?: number) => void;
}

type Part = (frame: SuiteFrame) => void;

/**
 * One database is open at a time: a back end may have no more than one.
 * @param parts `onFixture` read one fixture graph; `apart` open databases of their own
 */
export function describeSuite(
  backEnd: string,
  create: DatabaseFactory,
  parts: { onFixture: Part[]; apart: Part[] },
): void {
  const skips = SUITE_SKIPS[backEnd] ?? [];
  const counts = { executed: 0, skipped: 0 };
  const titles = new Set<string>();
  const testCase: SuiteFrame['testCase'] = (title, run, timeoutMs = 90_000) => {
    if (!/^S-\d+ /.test(title)) throw new Error(`a case must cite its rule: ${title}`);
    if (titles.has(title)) throw new Error(`two cases are called: ${title}`);
    titles.add(title);
    const skip = skips.find((entry) => title.startsWith(entry.title));
    if (skip) {
      counts.skipped += 1;
      test.skip(`${title} (${skip.reason})`, () => {});
      return;
    }
    test(title, { timeout: timeoutMs }, async () => {
      counts.executed += 1;
      await run();
    });
  };
  describe(`GraphStore: ${backEnd}`, () => {
    let shared: TestDatabase | undefined;
    const fixture = () => {
      if (!shared) throw new Error('the fixture graph is there only while cases run');
      return shared.store;
    };
    const frame = { create, fixture, testCase };
    describe('on one graph', () => {
      beforeAll(async () => {
        shared = await create();
        await loadFixture(shared.store);
      }, 120_000);
      for (const part of parts.onFixture) part(frame);
      afterAll(() => shared?.dispose());
    });
    for (const part of parts.apart) part(frame);
    afterAll(() => {
      const unused = skips.filter((entry) => ![...titles].some((title) => title.startsWith(entry.title)));
      console.log(`GraphStore suite on ${backEnd}: ${counts.executed} cases executed, ${counts.skipped} skipped`);
      if (unused.length > 0) throw new Error(`skips without a case: ${unused.map((entry) => entry.title).join('; ')}`);
    });
  });
}
