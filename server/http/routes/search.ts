import { searchEntities } from '../../explore/search.ts';
import { readRoute } from '../read-route.ts';

export const searchRoute = readRoute('search', (context, reader, { query }) => searchEntities(context, reader, query));
