import { overview } from '../../explore/overview.ts';
import { readRoute } from '../read-route.ts';

export const overviewRoute = readRoute('overview', (context, reader) => overview(context, reader));
