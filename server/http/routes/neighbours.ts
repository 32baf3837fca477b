import { neighbourhood } from '../../explore/neighbourhood.ts';
import { readRoute } from '../read-route.ts';

export const neighboursRoute = readRoute('neighbours', (context, reader, { params, query }) =>
  neighbourhood(context, reader, { id: params.id, ...query }),
);
