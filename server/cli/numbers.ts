/** Options that take a number. */
import { InvalidArgumentError } from 'commander';

/** For commander: a whole number within bounds, else a message that says which. */
export function wholeNumber(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`It should be a whole number from ${minimum} to ${maximum}.`);
  };
}
