import { describeApi } from './testing/api-suite.ts';

describeApi('the embedded engine');
