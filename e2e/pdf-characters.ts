/** What a PDF holds as text: the characters that its fonts are mapped to (PDF 32000-1, 9.10.3). */
import { inflateSync } from 'node:zlib';

function fromHex(digits: string): string {
  const units = digits.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length;
    const to = text.indexOf('endstream', from);
    try {
      return [inflateSync(pdf.subarray(from, to)).toString('latin1')];
    } catch {
      // Not every stream is deflated.
      return [];
    }
  });
}

/** Letters that were drawn as letters: those of a picture of text are not among them. */
export function charactersIn(pdf: Buffer): Set<string> {
  const characters = new Set<string>();
  for (const stream of streamsOf(pdf)) {
    for (const [, block = ''] of stream.matchAll(/beginbfchar(.*?)endbfchar/gs))
      for (const [, to = ''] of block.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g))
        for (const one of fromHex(to)) characters.add(one);
    for (const [, block = ''] of stream.matchAll(/beginbfrange(.*?)endbfrange/gs))
      for (const [, from = '', to = '', first = ''] of block.matchAll(
        /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
      )) {
        const start = Number.parseInt(first, 16);
        const count = Number.parseInt(to, 16) - Number.parseInt(from, 16);
        for (let at = 0; at <= count; at += 1) characters.add(String.fromCodePoint(start + at));
      }
  }
  // Faces give some characters the number of the radical that looks the same.
  return new Set([...characters].map((one) => one.normalize('NFKC')));
}
