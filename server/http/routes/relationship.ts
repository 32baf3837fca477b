import { relationship } from '../../explore/relationship.ts';
import { readRoute } from '../read-route.ts';

export const relationshipRoute = readRoute('relationship', (context, reader, { params }) =>
  relationship(context, reader, params.id),
);
