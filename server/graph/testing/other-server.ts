/**
 * A server of its own on an embedded database, for tests that kill it or compete with it.
 * Arguments: the path, then what to do: `serve`, `serve-writable`, `runaway`, `load`, `write` or `start-only`.
 */
import { tmpdir } from 'node:os';
import { openEmbeddedStore } from '../embedded/embedded-graph-store.ts';
import { EngineProcess } from '../embedded/engine-process.ts';
import { GraphStoreError } from '../graph-store.ts';
import { collect } from './collect.ts';
import { createEntities } from './fixture-graph.ts';

const [path = '', task = 'serve'] = process.argv.slice(2);
const tell = (stage: string, more: object = {}) => process.send?.({ stage, ...more });

if (task === 'start-only') {
  const options = { path, mode: 'read', memoryLimitBytes: null, searches: false, scratchFolder: tmpdir() } as const;
  const starting = new EngineProcess(options);
  tell('starting', { pids: [starting.pid] });
  await new Promise(() => setInterval(() => {}, 1_000));
}

try {
  const store = await openEmbeddedStore({ path, allowWrites: task === 'serve-writable' || task === 'write' });
  const pids = () => Object.values(store.processIds).flat();
  if (task === 'load') {
    const session = await store.startLoad();
    tell('started', { pids: pids() });
    for (let batch = 0; batch < 40; batch += 1) {
      const rows = Array.from({ length: 500 }, (_, index) => ({ id: `new-${batch}-${index}` }));
      await session.write([createEntities('New', rows)]);
      if (batch === 20) tell('writing');
    }
    tell('committing');
    await session.commit();
    tell('committed');
  } else if (task === 'write') {
    await collect(store.write({ text: "CREATE (:Written {id: 'w'})" }));
    tell('written', { pids: pids() });
  } else if (task === 'runaway') {
    const text = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS c';
    void collect(store.read({ text }, { lane: 'console', timeoutMs: 60_000 }));
    setTimeout(() => tell('running', { pids: pids() }), 300);
  } else tell('serving', { pids: pids() });
} catch (error) {
  tell('failed', { error: error instanceof GraphStoreError ? `${error.code}: ${error.message}` : String(error) });
}
// Until it is killed.
setInterval(() => {}, 1_000);
