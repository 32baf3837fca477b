/** One suite over every back end: what SPEC.md says, case by case. */
import { checkingCases } from './testing/checking-cases.ts';
import { limitCases } from './testing/limit-cases.ts';
import { loadingCases } from './testing/loading-cases.ts';
import { readingCases } from './testing/reading-cases.ts';
import { searchCases } from './testing/search-cases.ts';
import type { DatabaseFactory } from './testing/suite-frame.ts';
import { describeSuite } from './testing/suite-frame.ts';
import { valueCases } from './testing/value-cases.ts';
import { writingCases } from './testing/writing-cases.ts';

/** @param backEnd the name under which `suite-skips.ts` lists it, such as `embedded` */
export function describeGraphStore(backEnd: string, create: DatabaseFactory): void {
  describeSuite(backEnd, create, {
    onFixture: [valueCases, readingCases, checkingCases],
    apart: [limitCases, loadingCases, searchCases, writingCases],
  });
}
