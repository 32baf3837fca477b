import { openLoadedStore } from '../testing/loaded-store.ts';
import { shippedDataset } from '../testing/shipped-dataset.ts';
import { describeFindPaths } from './testing/find-paths-suite.ts';

describeFindPaths('the embedded engine', () => openLoadedStore(), shippedDataset);
