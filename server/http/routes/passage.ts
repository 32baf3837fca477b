import { passage } from '../../explore/passage.ts';
import { readRoute } from '../read-route.ts';

export const passageRoute = readRoute('passage', (context, reader, { params }) => passage(context, reader, params.id));
