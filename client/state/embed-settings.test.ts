import { expect, it } from 'vitest';
import { embeddedView } from './embed-settings.ts';
import { defaultView } from './view.ts';

const folded = { ...defaultView, legendOpen: false, inspectorOpen: false };

it('is as the address says, and as the browser speaks where it says nothing', () => {
  expect(embeddedView('?embed=1', ['en-GB'])).toEqual({ ...folded, lang: 'en', labels: 'en' });
  expect(embeddedView('?embed=1&lang=zh&theme=dark&labels=both', ['en'])).toEqual({
    ...folded,
    lang: 'zh',
    labels: 'both',
    theme: 'dark',
  });
  expect(embeddedView('?embed=1&lang=fr&theme=pink&labels=', [])).toEqual(folded);
});

it('is nothing for a page that is not in a frame', () => {
  for (const search of ['', '?lang=en', '?embed=0', '?embed=true']) expect(embeddedView(search, ['zh'])).toBeNull();
});
