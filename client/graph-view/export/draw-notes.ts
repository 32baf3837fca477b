/** The sources under a picture, numbered, and where the data come from. */
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { widthInPixels } from '../labels/measure-text.ts';
import type { DrawnBlock } from './draw-legend.ts';
import { textLine } from './draw-text.ts';
import { wrapText } from './wrap-text.ts';
import type { Lang } from '../../state/view.ts';

export interface PictureNotes {
  heading: string;
  /** Numbered as the lines of the picture are. */
  items: readonly { number: number; text: string }[];
  /** What was left out, and the dataset with version, address and date. */
  closing: readonly string[];
}

const look = { size: 11, row: 17, gap: 6, head: 22 } as const;

/** From 0, 0 down. */
export function drawNotes(notes: PictureNotes, width: number, tokens: CanvasTokens, lang: Lang): DrawnBlock {
  const text = { size: look.size, colour: tokens.ink2, font: tokens.fontUi, lang } as const;
  const indent =
    Math.max(0, ...notes.items.map(({ number }) => widthInPixels([`[${number}]`], look.size, false))) + look.gap;
  const parts: string[] = [];
  let y = 0;
  if (notes.items.length > 0) {
    parts.push(textLine(notes.heading, 0, look.size, { ...text, weight: 600, colour: tokens.ink3 }));
    y = look.head;
  }
  for (const { number, text: words } of notes.items) {
    parts.push(textLine(`[${number}]`, 0, y + look.size, { ...text, lang: 'en' }));
    for (const line of wrapText(words, (width - indent) / look.size)) {
      parts.push(textLine(line, indent, y + look.size, text));
      y += look.row;
    }
  }
  if (notes.items.length > 0) y += look.gap;
  for (const line of notes.closing.flatMap((one) => wrapText(one, width / look.size))) {
    parts.push(textLine(line, 0, y + look.size, { ...text, colour: tokens.ink3 }));
    y += look.row;
  }
  return { markup: parts.join(''), height: y };
}
