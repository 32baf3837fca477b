/** A whole picture as one SVG document: title, drawing, key and sources on their paper. */
import type { Lang } from '../../state/view.ts';
import type { Box } from '../labels/label-box.ts';
import { drawLegend } from './draw-legend.ts';
import type { LegendEntry } from './draw-legend.ts';
import { drawNotes } from './draw-notes.ts';
import type { PictureNotes } from './draw-notes.ts';
import { langOf, textLine } from './draw-text.ts';
import { escapeXml, tag } from './markup.ts';
import { metadata } from './picture-metadata.ts';
import type { PictureAbout } from './picture-metadata.ts';
import { drawPicture } from './picture-parts.ts';
import type { DrawingRequest } from './picture-parts.ts';
import { wrapText } from './wrap-text.ts';

export interface PictureFrame {
  /** Empty for none. */
  title: string;
  /** Empty for none. */
  legend: readonly LegendEntry[];
  notes: PictureNotes | null;
  about: PictureAbout;
  lang: Lang;
}

export interface Picture {
  /** The document; the same request gives the same bytes. */
  svg: string;
  /** In CSS pixels, at scale 1. */
  width: number;
  height: number;
}

/** Lengths at a width up to `usual`; larger pictures have a larger frame, or it could not be read beside them. */
const frame = { margin: 28, least: 520, usual: 1500, title: 20, titleRow: 28, gap: 18 } as const;

function common(one: Box, other: Box): Box {
  const x1 = Math.max(one.x1, other.x1);
  const y1 = Math.max(one.y1, other.y1);
  return { x1, y1, x2: Math.max(x1 + 1, Math.min(one.x2, other.x2)), y2: Math.max(y1 + 1, Math.min(one.y2, other.y2)) };
}

/**
 * Writes in steps.
 *
 * @yields the share that is done, 0 to 1
 */
export function* writePicture(request: DrawingRequest, parts: PictureFrame): Generator<number, Picture> {
  const drawing = yield* drawPicture(request);
  const { picture, tokens, ground } = request;
  const { zoom, crop } = picture;
  // What is on the screen, without the empty paper around it.
  const box = crop === null ? drawing.box : common(crop, drawing.box);
  const drawn = { width: (box.x2 - box.x1) * zoom, height: (box.y2 - box.y1) * zoom };
  const scale = Math.max(1, drawn.width / frame.usual);
  const inner = Math.max(drawn.width, frame.least * scale);
  const measure = inner / scale;
  const margin = frame.margin * scale;
  const title = parts.title === '' ? [] : wrapText(parts.title, measure / frame.title);
  const blocks: string[] = [];
  let y = margin;
  const put = (markup: string, height: number) => {
    blocks.push(
      tag('g', { transform: `translate(${margin.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})` }, markup),
    );
    y += height * scale;
  };
  if (title.length > 0) {
    const look = {
      size: frame.title,
      colour: tokens.ink,
      font: tokens.fontText,
      weight: 700,
      lang: langOf(parts.title),
    };
    const lines = title.map((line, index) => textLine(line, 0, frame.title + index * frame.titleRow, look));
    put(tag('g', { id: 'heading' }, lines.join('')), title.length * frame.titleRow + frame.gap / 2);
  }
  const left = margin + (inner - drawn.width) / 2;
  blocks.push(
    crop === null
      ? tag(
          'g',
          { id: 'drawing', transform: `translate(${(left - box.x1).toFixed(2)} ${(y - box.y1).toFixed(2)})` },
          drawing.markup,
        )
      : tag(
          'svg',
          {
            id: 'drawing',
            x: left,
            y,
            ...drawn,
            viewBox: [box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1].map((one) => one.toFixed(2)).join(' '),
            overflow: 'hidden',
          },
          drawing.markup,
        ),
  );
  y += drawn.height;
  if (parts.legend.length > 0) {
    y += frame.gap * scale;
    const legend = drawLegend(parts.legend, measure, tokens);
    put(tag('g', { id: 'legend' }, legend.markup), legend.height);
  }
  if (parts.notes !== null) {
    y += frame.gap * scale;
    const notes = drawNotes(parts.notes, measure, tokens, parts.lang);
    put(tag('g', { id: 'sources' }, notes.markup), notes.height);
  }
  const width = Math.ceil(inner + 2 * margin);
  const height = Math.ceil(y + margin);
  const named = parts.title === '' ? parts.about.description : parts.title;
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title desc',
      lang: parts.lang === 'zh' ? 'zh-CN' : 'en',
      'xml:lang': parts.lang === 'zh' ? 'zh-CN' : 'en',
    },
    tag('title', { id: 'title' }, escapeXml(named)) +
      tag('desc', { id: 'desc' }, escapeXml(parts.about.description)) +
      metadata(named, parts.about) +
      (ground === null ? '' : tag('rect', { id: 'paper', width, height, fill: ground })) +
      blocks.join(''),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}
