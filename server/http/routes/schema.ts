import { schemaView } from '../../explore/schema-view.ts';
import { loadedContext } from '../api-dependencies.ts';
import { route } from '../endpoint.ts';

export const schemaRoute = route('schema', (deps) => schemaView(loadedContext(deps)));
