import { entity } from '../../explore/entity.ts';
import { readRoute } from '../read-route.ts';

export const entityRoute = readRoute('entity', (context, reader, { params }) => entity(context, reader, params.id));
