import { checkSuite } from './load-checks.suite.ts';
import { openLoadedStore } from './testing/loaded-store.ts';

checkSuite('the embedded engine', openLoadedStore);
