/** What is printed of Explore: the picture on white, with its title, key and sources; the details follow it. */
import { formatCount } from '../../i18n/format.ts';
import { langTag } from '../../i18n/language.tsx';
import type { Language } from '../../i18n/language.tsx';
import { scriptOf } from '../../i18n/localised.ts';
import { defaultPictureOptions } from '../../state/picture-options.ts';
import type { PictureOptions } from '../../state/picture-options.ts';
import { visibleElements } from '../../state/selectors.ts';
import { languagesOf, makePicture, makePictureNow, usualTitle } from './make-picture.ts';
import type { MadePicture, PictureContext } from './make-picture.ts';

const options: PictureOptions = { ...defaultPictureOptions, format: 'svg', paper: 'white', theme: 'light' };

/** The part of the context that changes; null while there is no canvas to print. */
export type ContextNow = () => PictureContext | null;

function element(name: string, text: string, lang: Language): HTMLElement {
  const made = document.createElement(name);
  made.lang = langTag(lang);
  made.textContent = text;
  return made;
}

/** Parsed as XML, and with the title and the sources as text of the page: they flow over as many pages as they need. */
function sheetOf({ svg, notes }: MadePicture, title: string, lang: Language): HTMLElement {
  const sheet = document.createElement('article');
  sheet.id = 'print-sheet';
  sheet.lang = langTag(lang);
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  // The page sets a face by this attribute, over the one that a picture sets itself; `xml:lang` says the same.
  for (const text of drawing.querySelectorAll('[lang]')) text.removeAttribute('lang');
  sheet.append(element('h1', title, scriptOf(title)), document.importNode(drawing, true));
  if (notes !== null) {
    const { heading, items, closing } = notes.notes;
    if (items.length > 0) sheet.append(element('h2', heading, lang));
    const list = document.createElement('ol');
    list.append(...items.map(({ number, text }) => element('li', `[${formatCount(number)}] ${text}`, lang)));
    sheet.append(list, ...closing.map((line) => element('p', line, lang)));
  }
  return sheet;
}

function remove(): void {
  document.getElementById('print-sheet')?.remove();
}

/** Notes that are written as text of the page are not drawn as well; the numbers on the lines stay. */
function textOf(context: PictureContext): { title: string; lang: Language } {
  const { lang } = languagesOf(options, context.state);
  return { lang, title: usualTitle(context, lang) };
}

function place(picture: MadePicture, context: PictureContext): void {
  const { title, lang } = textOf(context);
  remove();
  document.body.prepend(sheetOf(picture, title, lang));
}

function hasNothing({ state }: PictureContext): boolean {
  return visibleElements(state).nodes.length === 0;
}

/** Puts the sheet on the page, with sources read anew; the next print shows it. */
export async function preparePrint(context: PictureContext): Promise<void> {
  if (hasNothing(context)) return;
  place(await makePicture(context, { title: '', options }, { notesApart: true }), context);
  addEventListener('afterprint', remove, { once: true });
}

/**
 * Makes the sheet whenever the browser prints: it does not wait, so what has been read before serves.
 *
 * @returns the way to stop
 */
export function followPrint(now: ContextNow): () => void {
  const before = () => {
    const context = now();
    if (document.getElementById('print-sheet') !== null || context === null || hasNothing(context)) return;
    place(makePictureNow(context, { title: '', options }, true), context);
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', remove);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', remove);
    remove();
  };
}
