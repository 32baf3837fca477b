import { paragraphs } from '../../explore/paragraphs.ts';
import { readRoute } from '../read-route.ts';

export const paragraphsRoute = readRoute('paragraphs', (context, reader, { params, query }) =>
  paragraphs(context, reader, { id: params.id, ...query }),
);
