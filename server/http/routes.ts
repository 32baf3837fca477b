/** The endpoints that this server answers; the contract says what each takes and gives. */
import type { Route } from './endpoint.ts';
import { documentRoute } from './routes/document.ts';
import { documentsRoute } from './routes/documents.ts';
import { entityRoute } from './routes/entity.ts';
import { examplesRoute } from './routes/examples.ts';
import { findRoute } from './routes/find.ts';
import { healthRoute } from './routes/health.ts';
import { metaRoute } from './routes/meta.ts';
import { neighboursRoute } from './routes/neighbours.ts';
import { overviewRoute } from './routes/overview.ts';
import { paragraphsRoute } from './routes/paragraphs.ts';
import { passageRoute } from './routes/passage.ts';
import { passagesRoute } from './routes/passages.ts';
import { pathsRoute } from './routes/paths.ts';
import { queryCheckRoute } from './routes/query-check.ts';
import { queryRoute } from './routes/query.ts';
import { readyRoute } from './routes/ready.ts';
import { relationshipRoute } from './routes/relationship.ts';
import { schemaRoute } from './routes/schema.ts';
import { searchRoute } from './routes/search.ts';
import { subgraphRoute } from './routes/subgraph.ts';

export const ROUTES: readonly Route[] = [
  metaRoute,
  schemaRoute,
  overviewRoute,
  searchRoute,
  findRoute,
  entityRoute,
  neighboursRoute,
  passagesRoute,
  subgraphRoute,
  pathsRoute,
  relationshipRoute,
  passageRoute,
  documentsRoute,
  documentRoute,
  paragraphsRoute,
  queryRoute,
  queryCheckRoute,
  examplesRoute,
  healthRoute,
  readyRoute,
];
