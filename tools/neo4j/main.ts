/** `npm run neo4j [-- --version 2026.08.1] [--port 7687]`: keeps a real Neo4j running for development. */
import { parseArgs } from 'node:util';
import { LONG_TERM_VERSION, RECENT_VERSION, startNeo4j } from './start-neo4j.ts';

const DEVELOPMENT_PASSWORD = 'zhitu-development';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: LONG_TERM_VERSION },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(
      `npm run neo4j -- [--version VERSION] [--port PORT]\n\nRuns Neo4j Community (${LONG_TERM_VERSION}, or for ` +
        `example ${RECENT_VERSION}) with an empty database until Ctrl-C. Needs Java and Maven, not Docker.`,
    );
    return;
  }
  const neo4j = await startNeo4j({
    version: values.version,
    password: DEVELOPMENT_PASSWORD,
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    report: console.log,
  });
  console.log(
    `\nNeo4j ${neo4j.version} is ready; Ctrl-C ends it and removes its data. Settings to copy:\n\n` +
      `NEO4J_URI=${neo4j.uri}\nNEO4J_USER=${neo4j.user}\nNEO4J_PASSWORD=${neo4j.password}\n`,
  );
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await neo4j.stop();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
