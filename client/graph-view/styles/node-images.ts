/** What is drawn on and beside a node as SVG data URIs: kind icon, the “+12” pill, the pin dot. */
import { iconPaths } from './icon-paths.ts';

function dataUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Names such as `bulb` and `IconBulb` mean the same. */
export function iconName(name: string): string {
  return name
    .replace(/^Icon(?=[A-Z])/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** Outlines of an icon on 24 × 24; a dot in a circle for a name that is not shipped. */
export function iconOutlines(name: string): readonly string[] {
  return iconPaths[iconName(name)] ?? iconPaths['circle-dot'] ?? [];
}

const icons = new Map<string, string>();

/**
 * @param side in layout pixels; strokes keep about 1.4 px at any size
 */
export function iconImage(name: string, colour: string, side: number): string {
  const key = `${name} ${colour} ${side}`;
  let uri = icons.get(key);
  if (uri === undefined) {
    const stroke = Math.max(1.5, (1.35 * 24) / side).toFixed(2);
    const paths = iconOutlines(name)
      .map((d) => `<path d="${d}"/>`)
      .join('');
    // Drawn large: browsers that rasterise an SVG image once would blur it when zoomed in.
    uri = dataUri(
      `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`,
    );
    icons.set(key, uri);
  }
  return uri;
}

export interface BadgeColours {
  surface: string;
  line: string;
  text: string;
  /** Font families, as in a style sheet. */
  font: string;
}

/** Size of the pill for a count, in layout pixels. */
export function badgeSize(count: number): { width: number; height: number } {
  return { width: `+${count}`.length * 6 + 8, height: 16 };
}

const badges = new Map<string, string>();

/** The pill that says how many statements are not shown. */
export function badgeImage(count: number, colours: BadgeColours): string {
  const key = `${count} ${colours.surface}`;
  let uri = badges.get(key);
  if (uri === undefined) {
    const { width, height } = badgeSize(count);
    const scale = 4;
    uri = dataUri(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="7.5" fill="${colours.surface}" stroke="${colours.line}"/><text x="${width / 2}" y="11.6" text-anchor="middle" font-family="${colours.font.replaceAll('"', "'")}" font-size="10" fill="${colours.text}">+${count}</text></svg>`,
    );
    badges.set(key, uri);
  }
  return uri;
}

/**
 * How many a group holds, written on it.
 *
 * @param font families, as in a style sheet
 */
export function countImage(count: number, colour: string, font: string, side: number): string {
  const size = count > 99 ? side * 0.78 : side;
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 8}" height="${side * 4}" viewBox="0 0 ${side * 2} ${side}"><text x="${side}" y="${side / 2 + size * 0.36}" text-anchor="middle" font-family="${font.replaceAll('"', "'")}" font-size="${size}" font-weight="600" fill="${colour}">${count}</text></svg>`,
  );
}

/** The dot of a pinned node. */
export function pinImage(colour: string): string {
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 6 6"><circle cx="3" cy="3" r="3" fill="${colour}"/></svg>`,
  );
}
