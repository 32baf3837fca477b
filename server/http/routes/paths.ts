import { findPaths } from '../../explore/paths/find-paths.ts';
import { readRoute } from '../read-route.ts';

export const pathsRoute = readRoute('paths', (context, reader, { query, signal }) =>
  findPaths(context, reader, query, { signal }),
);
