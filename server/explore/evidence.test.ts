import { expect, it } from 'vitest';
import { documentReference as documentReferenceShape } from '../../contracts/api.ts';
import type { NodeId } from '../../contracts/graph.ts';
import { documentReference } from './evidence.ts';

it('gives of a document every field that the contract names, and nothing else', () => {
  const fields = Object.keys(documentReferenceShape.shape);
  const properties = Object.fromEntries([...fields, 'importance', 'summaryZh'].map((key) => [key, key]));
  const reference = documentReference({
    id: 'id' as NodeId,
    labels: ['Entity', 'Document'],
    properties,
  });
  expect(reference).toEqual(Object.fromEntries(fields.map((key) => [key, key])));
});
