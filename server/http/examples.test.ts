import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../contracts/endpoints.ts';
import { EXAMPLES_DATASET, exampleLibrary } from '../explore/example-library.ts';
import { FIXTURE_DATASET } from './testing/fixture-dataset.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { startTestServer } from './testing/start-test-server.ts';

async function examplesOf(server: TestServer) {
  const response = await server.get('/api/examples');
  expect(response.status).toBe(200);
  return endpoints.examples.response.parse(await response.json());
}

describe('the examples over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    const { manifest } = FIXTURE_DATASET;
    server = await startTestServer({
      dataset: { ...FIXTURE_DATASET, manifest: { ...manifest, id: EXAMPLES_DATASET } },
    });
  });
  afterAll(() => server.stop());

  it('are the whole course in order, in both languages, with values for their parameters', async () => {
    const { levels, examples } = await examplesOf(server);
    expect(examples).toEqual(exampleLibrary().map(({ text, ...example }) => ({ ...example, statement: text })));
    expect(examples.length).toBeGreaterThanOrEqual(40);
    expect(examples.map(({ step }) => step)).toEqual(examples.map((_, index) => index + 1));
    expect(levels).toHaveLength(Math.max(...examples.map(({ level }) => level)));
  });

  it('are statements that the console takes with the values they come with', async () => {
    const { examples } = await examplesOf(server);
    const example = examples.find(({ parameters }) => parameters.length > 0);
    const parameters = Object.fromEntries((example?.parameters ?? []).map(({ name, value }) => [name, value]));
    const response = await server.post('/api/query', { statement: example?.statement, parameters });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"summary"');
  });
});

it('has no examples for a dataset that they do not ask about', async () => {
  const server = await startTestServer();
  expect((await examplesOf(server)).examples).toEqual([]);
  await server.stop();
});
