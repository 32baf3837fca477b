import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useDocumentNames } from './document-names.ts';

const paper = {
  id: 'paper',
  labels: ['Entity', 'Document'],
  properties: { nameZh: '白皮书', captionZh: '白皮书 2022' },
};

afterEach(() => vi.unstubAllGlobals());

test('names are read once, an id stands for a name until then, and other ids keep what is known', async () => {
  const asked: string[][] = [];
  vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
    const { ids } = JSON.parse(body) as { ids: string[] };
    asked.push(ids);
    const answer = {
      nodes: [paper],
      relationships: [],
      degrees: {},
      missing: [],
      returned: 1,
      truncated: false,
      limit: 9,
    };
    // Of what is asked later, no answer comes.
    return ids.length === 1 ? Promise.resolve(Response.json(answer)) : new Promise(() => undefined);
  });
  let show: (ids: string[]) => void = () => undefined;
  function Names() {
    const [ids, setIds] = useState<string[]>([]);
    show = setIds;
    const nameOf = useDocumentNames(ids);
    return <p>{[nameOf('paper').zh, nameOf('article').zh].join(' ')}</p>;
  }
  const place = document.createElement('div');
  const root = createRoot(place);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const shown = (text: string) => vi.waitFor(() => expect(place.textContent).toBe(text));
  root.render(
    <QueryClientProvider client={client}>
      <Names />
    </QueryClientProvider>,
  );
  await shown('paper article');
  show(['paper']);
  await shown('白皮书 2022 article');
  show(['paper', 'article']);
  await vi.waitFor(() => expect(asked).toEqual([['paper'], ['article', 'paper']]));
  await shown('白皮书 2022 article');
  show([]);
  await shown('白皮书 2022 article');
  show(['paper']);
  await shown('白皮书 2022 article');
  expect(asked).toEqual([['paper'], ['article', 'paper']]);
  root.unmount();
});
