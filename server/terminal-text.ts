/**
 * Text for a terminal, with control characters as their escapes: what data, files and databases say must neither drive
 * the terminal nor pass for what it is not. Line breaks and tabs stay.
 */
export function terminalText(text: string): string {
  return text.replace(/(?![\n\t]|\r\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
