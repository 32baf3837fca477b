/** `npm run neo4j`: a real Neo4j for development, from Maven artifacts. */
import { ensureInstalled } from './set-up/ensure-installed.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import('./neo4j/main.ts');
