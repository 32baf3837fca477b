/** What a search looks at and what it finds there. */
import type { MatchForm } from '../../contracts/api.ts';

/** A text that a query may match, and whether it is a name of its own right. */
export interface NamedText {
  field: string;
  text: string;
  role: 'name' | 'alias' | 'summary';
}

export interface TextMatch {
  field: string;
  text: string;
  form: MatchForm;
  /** The whole text, its beginning, or inside it. */
  place: 'whole' | 'start' | 'inside';
  role: NamedText['role'];
  ranges: [number, number][];
  /** The words of the query stand apart or in another order: by sound, or as Han. */
  apart?: true;
  /** Letters typed for each range; only for pinyin and initials. */
  typed?: string[];
}
