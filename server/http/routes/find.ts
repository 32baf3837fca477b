import { searchEntities } from '../../explore/search.ts';
import { readRoute } from '../read-route.ts';

export const findRoute = readRoute('find', (context, reader, { body }) =>
  searchEntities(context, reader, { ...body, limit: context.limits.search }),
);
