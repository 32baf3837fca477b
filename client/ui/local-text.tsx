import { langTag } from '../i18n/language.tsx';
import type { Localised } from '../i18n/localised.ts';

/** A text of the data, marked with the language it is in. */
export function LocalText({ value, className }: { value: Localised | null; className?: string }) {
  if (value === null) return null;
  return (
    <span lang={langTag(value.language)} className={className}>
      {value.text}
    </span>
  );
}
