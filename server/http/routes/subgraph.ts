import { subgraph } from '../../explore/subgraph.ts';
import { readRoute } from '../read-route.ts';

export const subgraphRoute = readRoute('subgraph', (context, reader, { body }) => subgraph(context, reader, body.ids));
