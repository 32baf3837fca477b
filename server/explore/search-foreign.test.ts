import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchEntities } from './search.ts';
import type { SearchRequest } from './search.ts';
import { openReader } from './statement-reader.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';

describe('searching a database that is not ours', { timeout: 60_000 }, () => {
  let loaded: LoadedStore;
  const found = async (request: SearchRequest): Promise<unknown[]> => {
    const { results } = await searchEntities(loaded.context, openReader(loaded.store), request);
    return results.map(({ node, match }) => [
      node.properties['title'] ?? node.properties['name'],
      match.field,
      match.form,
    ]);
  };

  beforeAll(async () => {
    loaded = await openLoadedStore();
    const session = await loaded.store.startLoad();
    await session.write(
      [
        "CREATE (:Movie {title: 'The Matrix', released: 1999})",
        "CREATE (:Movie {title: 'The Matrix Reloaded'})",
        "CREATE (:Person {name: 'Keanu Reeves'})",
        "CREATE (:Person {name: '王家卫'})",
        'CREATE (:Odd {name: 42, title: ["not", "a", "text"]})',
      ].map((text) => ({ text })),
    );
    await session.commit();
    loaded.context.forgetGraph();
  });
  afterAll(() => loaded.dispose());

  it('finds names and titles, whatever their case', async () => {
    expect(await found({ q: 'the matrix' })).toEqual([
      ['The Matrix', 'title', 'exact'],
      ['The Matrix Reloaded', 'title', 'prefix'],
    ]);
    expect(await found({ q: 'KEANU' })).toEqual([['Keanu Reeves', 'name', 'prefix']]);
    expect(await found({ q: '家卫' })).toEqual([['王家卫', 'name', 'infix']]);
  });

  it('keeps to kinds, and finds nothing in what is not text', async () => {
    expect(await found({ q: 'matrix', kinds: ['Person'] })).toEqual([]);
    expect(await found({ q: '42' })).toEqual([]);
    expect(await found({ q: 'x' })).toEqual([]);
  });

  it('says that all were looked at', async () => {
    const response = await searchEntities(loaded.context, openReader(loaded.store), { q: 'matrix', limit: 1 });
    expect(response).toMatchObject({ returned: 1, total: 2, truncated: true, limit: 1 });
  });
});
