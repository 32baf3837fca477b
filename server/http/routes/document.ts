import { document } from '../../explore/document.ts';
import { readRoute } from '../read-route.ts';

export const documentRoute = readRoute('document', (context, reader, { params, query }) =>
  document(context, reader, { id: params.id, ...query }),
);
