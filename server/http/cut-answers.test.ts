import { expect, it } from 'vitest';
import type { EntityView, PassageView } from '../../contracts/api.ts';
import { FIXTURE_DATASET } from './testing/fixture-dataset.ts';
import { startTestServer } from './testing/start-test-server.ts';

it('says of an indicator and of a passage which lists are not whole', async () => {
  const [pattern] = FIXTURE_DATASET.observations;
  if (pattern === undefined) throw new Error('the fixture has no observation');
  const observations = Array.from({ length: 1_001 }, (_, year) => ({
    ...pattern,
    id: `${pattern.indicator}.${String(1000 + year)}`,
    asOf: String(1000 + year),
  }));
  const server = await startTestServer({ dataset: { ...FIXTURE_DATASET, observations } });
  const indicator = (await (await server.get(`/api/entities/${pattern.indicator}`)).json()) as EntityView;
  expect([indicator.observations.length, indicator.observations.at(-1)?.asOf, indicator.cut]).toEqual([
    1_000,
    '1999',
    ['observations'],
  ]);
  const passage = (await (await server.get(`/api/passages/${pattern.evidence[0]}`)).json()) as PassageView;
  expect([passage.observations.length, passage.cut]).toEqual([500, ['observations']]);
  const other = (await (await server.get('/api/entities/china')).json()) as EntityView;
  expect(other.cut).toBeUndefined();
  await server.stop();
});
