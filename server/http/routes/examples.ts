import { listExamples } from '../../explore/list-examples.ts';
import { loadedContext } from '../api-dependencies.ts';
import { route } from '../endpoint.ts';

export const examplesRoute = route('examples', (deps) => listExamples(loadedContext(deps)));
