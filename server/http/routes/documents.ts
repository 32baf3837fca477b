import { documents } from '../../explore/documents.ts';
import { readRoute } from '../read-route.ts';

export const documentsRoute = readRoute('documents', (context, reader) => documents(context, reader));
