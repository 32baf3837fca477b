import { mentioningPassages } from '../../explore/mentioning-passages.ts';
import { readRoute } from '../read-route.ts';

export const passagesRoute = readRoute('passages', (context, reader, { params, query }) =>
  mentioningPassages(context, reader, { id: params.id, ...query }),
);
