import { describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';
import { smallDataset } from './testing/small-dataset.ts';
import { toGraphElements } from './to-graph-elements.ts';

describe('contentHash', () => {
  it('is the same for the same content', () => {
    expect(contentHash(smallDataset())).toBe(contentHash(smallDataset()));
    expect(contentHash(smallDataset())).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any record, the manifest and the schema', () => {
    const hashes = [
      (dataset = smallDataset()) => dataset,
      (dataset = smallDataset()) => ({ ...dataset, mentions: dataset.mentions.slice(1) }),
      (dataset = smallDataset()) => ({ ...dataset, manifest: { ...dataset.manifest, version: '1.0.1' } }),
      (dataset = smallDataset()) => ({ ...dataset, schema: { ...dataset.schema, units: {} } }),
      (dataset = smallDataset()) => ({ ...dataset, entities: dataset.entities.map((e) => ({ ...e, nameEn: 'x' })) }),
    ].map((make) => contentHash(make()));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('record hashes', () => {
  const hashesOf = (dataset = smallDataset()): Map<string, unknown> => {
    const { nodes, relationships } = toGraphElements(dataset);
    return new Map([...nodes, ...relationships].map((item) => [item.id, item.properties['recordHash']]));
  };

  it('change for the elements that changed, and no others', () => {
    const changed = smallDataset();
    changed.entities = changed.entities.map((e) => (e.id === 'china' ? { ...e, summaryEn: 'Another summary.' } : e));
    const before = hashesOf();
    const after = hashesOf(changed);
    expect([...after].filter(([id, hash]) => before.get(id) !== hash).map(([id]) => id)).toEqual(['china']);
  });

  it('do not depend on the order of keys', () => {
    const reversed = smallDataset();
    reversed.entities = reversed.entities.map((e) => Object.fromEntries(Object.entries(e).reverse()) as typeof e);
    expect(hashesOf(reversed)).toEqual(hashesOf());
  });
});
