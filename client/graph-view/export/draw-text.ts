/** Text in a picture: real text with its language, in the faces of the page. */
import type { Lang } from '../../state/view.ts';
import { escapeXml, tag } from './markup.ts';
import type { Attributes } from './markup.ts';

const han = /\p{Script=Han}/u;

/** Quotes, dots and dashes that a Chinese face sets full-width. */
const punctuation = /[“”‘’…—·]+/u;

/** Faces whose quotes are as wide as English wants them, as `Zhitu Punct` has them on the page. */
const latinFaces = 'Segoe UI, Helvetica Neue, Liberation Sans, Arial, Roboto, Noto Sans, DejaVu Sans, sans-serif';

/** The language of a text, by its script. */
export function langOf(text: string): Lang {
  return han.test(text) ? 'zh' : 'en';
}

/** Content of a text element: English marks get a Latin face. */
function content(text: string, lang: Lang): string {
  if (lang === 'zh' || !punctuation.test(text)) return escapeXml(text);
  return text
    .split(/([“”‘’…—·]+)/u)
    .map((part) =>
      punctuation.test(part) ? tag('tspan', { 'font-family': latinFaces }, escapeXml(part)) : escapeXml(part),
    )
    .join('');
}

export interface TextLook {
  size: number;
  colour: string;
  font: string;
  weight?: number | undefined;
  anchor?: 'start' | 'middle' | 'end' | undefined;
  /** Raised figures after the text. */
  raised?: string | undefined;
  /** Of the text, where its script does not say it. */
  lang?: Lang | undefined;
}

/** A list of faces with the single quotes that an attribute likes. */
function faces(font: string): string {
  return font.replaceAll('"', "'");
}

/** One line of text; `y` is its base line. */
export function textLine(text: string, x: number, y: number, look: TextLook): string {
  const lang = look.lang ?? langOf(text);
  const raised =
    look.raised === undefined || look.raised === ''
      ? ''
      : tag(
          'tspan',
          { 'font-size': look.size * 0.72, 'font-weight': 400, dx: 1, dy: -look.size * 0.36 },
          escapeXml(look.raised),
        );
  const attributes: Attributes = {
    x,
    y,
    'font-size': look.size,
    'font-family': faces(look.font),
    'font-weight': look.weight === undefined || look.weight === 400 ? null : look.weight,
    fill: look.colour,
    'text-anchor': look.anchor === undefined || look.anchor === 'start' ? null : look.anchor,
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    'xml:lang': lang === 'zh' ? 'zh-CN' : 'en',
  };
  return tag('text', attributes, content(text, lang) + raised);
}
