import type { Core } from 'cytoscape';
import { expect, it } from 'vitest';
import { loadNamedImages, shortImageName } from './image-names.ts';

it('loads the image that a short name stands for, and any other address as it is', () => {
  const asked: string[] = [];
  const renderer = { getCachedImage: (address: string) => void asked.push(address) };
  loadNamedImages({ renderer: () => renderer } as unknown as Core);
  const name = shortImageName('data:image/svg+xml,one');
  expect([
    shortImageName('data:image/svg+xml,one') === name,
    shortImageName('data:image/svg+xml,two') === name,
  ]).toEqual([true, false]);
  for (const address of [name, '/other.png']) renderer.getCachedImage(address);
  expect(asked).toEqual(['data:image/svg+xml,one', '/other.png']);
});
