/** What is said back of a caller's own text: never more than this, however long the text is. */
const LONGEST = 200;

/** The beginning of the text, in characters as people count them, with an ellipsis where there was more. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST) return text;
  // A pair of surrogates is not torn apart.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return `${text.slice(0, end)}…`;
}

/** A sentence of the database: its own words stay, names and texts of the statement in it are shortened. */
export function excerptsIn(sentence: string): string {
  const shortened = sentence
    .slice(0, 20_000)
    .replace(/(['"`])((?:(?!\1)[^]){200,})(?:\1|$)|\S{200,}/g, (whole, quote?: string, text?: string) =>
      quote === undefined || text === undefined ? excerpt(whole) : quote + excerpt(text) + quote,
    );
  return shortened.length <= 2_000 ? shortened : `${shortened.slice(0, 2_000)}…`;
}
