import { schemaView } from '../../explore/schema-view.ts';
import { readRoute } from '../read-route.ts';

export const schemaRoute = readRoute('schema', async (context, reader) => {
  reader.written('labels', {});
  reader.written('types', {});
  return schemaView(context);
});
