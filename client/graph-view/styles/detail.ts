/** How much is drawn at which zoom: names by importance, icons, badges, and the size of letters on the screen. */

export interface Detail {
  /** Nodes are plain dots of one size, without icons. */
  dots: boolean;
  /** Names show from this importance up; selected, hovered and path names always do. */
  namesFrom: 1 | 2 | 3;
  /** From this importance up names show where there is room for them. */
  namesWhereRoom: 1 | 2 | 3;
  badges: boolean;
  /** Phrases on lines, and captions. */
  phrases: boolean;
  /** Factor on font sizes, so that a name is never under 11 or over 17 px on the screen. */
  fontScale: number;
  /** Names without room are left out; near 100 % all of them stay. */
  hidesNames: boolean;
}

const smallest = 11 / 12;
const largest = 17 / 13;

/** Nodes up to which the room for every name is looked for: among more it would only be clutter. */
const mostFitted = 400;

/** Steps of the zoom at which letters are set anew; coarse, since each one restyles what is on the canvas. */
function inSteps(zoom: number, step: number): number {
  return Math.exp(Math.round(Math.log(zoom) / step) * step);
}

/**
 * @param zoom screen pixels per layout pixel
 * @param nodes on the canvas; above 1,000 letters change size in wider steps
 */
export function detailAt(zoom: number, nodes: number): Detail {
  const stepped = inSteps(zoom, nodes > 1000 ? 0.4 : 0.06);
  const fontScale = stepped < smallest ? smallest / stepped : stepped > largest ? largest / stepped : 1;
  const namesFrom = zoom < 0.6 ? 3 : zoom < 0.9 ? 2 : 1;
  return {
    dots: zoom < 0.35,
    hidesNames: fontScale > 1.12,
    namesFrom,
    namesWhereRoom: nodes > mostFitted ? namesFrom : zoom < 0.35 ? 3 : 1,
    badges: zoom >= 0.6,
    phrases: zoom >= 0.8,
    fontScale: Math.round(Math.min(fontScale, 4) * 100) / 100,
  };
}

export function sameDetail(one: Detail, other: Detail): boolean {
  return (
    one.dots === other.dots &&
    one.namesFrom === other.namesFrom &&
    one.namesWhereRoom === other.namesWhereRoom &&
    one.badges === other.badges &&
    one.phrases === other.phrases &&
    one.hidesNames === other.hidesNames &&
    one.fontScale === other.fontScale
  );
}
