/** What a reader typed into the filter of a table. */

/** One way of writing: full-width forms, case and accents don't count. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** A test for rows: every word that was typed is somewhere in what the row says. */
export function matcherOf(typed: string): (texts: readonly string[]) => boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (texts) => {
    const all = plain(texts.join('\n'));
    return words.every((word) => all.includes(word));
  };
}
