/** What is said back of a caller's own text: never more than this, however long the text is. */
const LONGEST = 200;
const LONGEST_SENTENCE = 2_000;

/** The beginning of the text, at most 200 UTF-16 code units of it, with an ellipsis where there was more. */
export function excerpt(text: string): string {
  return beginning(text, LONGEST);
}

/** Code units are what bounds the answer's size; a pair of surrogates is not torn apart. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}…`;
}

/** A sentence of the database: its own words stay, names and texts of the statement in it are shortened. */
export function excerptsIn(sentence: string): string {
  const shortened = sentence
    .slice(0, 20_000)
    .replace(/(['"`])((?:(?!\1)[^]){200,})(?:\1|$)|\S{200,}/g, (whole, quote?: string, text?: string) =>
      quote === undefined || text === undefined ? excerpt(whole) : quote + excerpt(text) + quote,
    );
  return beginning(shortened, LONGEST_SENTENCE);
}
