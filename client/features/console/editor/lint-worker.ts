/** The semantic analysis of Cypher, 1.5 MB of it: loaded when a text was typed, away from the main thread. */
import './iterator-helpers.ts';
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import type { LintReply, LintRequest } from './lint-messages.ts';
import { problemsOf } from './problems.ts';

addEventListener('message', ({ data }: MessageEvent<LintRequest>) => {
  const { id, text, schema } = data;
  const known = {
    label: schema.labels ?? [],
    type: schema.relationshipTypes ?? [],
    property: schema.propertyKeys ?? [],
    function: Object.keys(schema.functions?.['CYPHER 5'] ?? {}),
    name: [...(schema.labels ?? []), ...(schema.relationshipTypes ?? [])],
  };
  const { diagnostics, symbolTables } = lintCypherQuery(text, schema, { consoleCommandsEnabled: false });
  const reply: LintReply = { id, problems: problemsOf(diagnostics, text.length, known), symbolTables };
  postMessage(reply);
});
