/** The design tokens that the canvas needs, read from the document's custom properties: one source for page and canvas. */

export interface CanvasTokens {
  theme: 'light' | 'dark';
  canvas: string;
  surface: string;
  ink: string;
  ink2: string;
  ink3: string;
  lineStrong: string;
  accent: string;
  focus: string;
  edge: string;
  edgeNear: string;
  edgeStrong: string;
  edgeLabel: string;
  /** Colour of an icon on a node. */
  icon: string;
  fontUi: string;
  fontText: string;
  /** Opacity of what is not meant; less faint when the reader asks for contrast. */
  dimmed: number;
}

const fallbacks = {
  canvas: ['#F8F7F3', '#161716'],
  surface: ['#FFFFFF', '#1D1E1D'],
  ink: ['#1F1D1A', '#ECEAE3'],
  'ink-2': ['#55514A', '#BDB9AE'],
  'ink-3': ['#6D685F', '#9F9B90'],
  'line-strong': ['#8F897D', '#7E7B71'],
  accent: ['#B93C0A', '#F58A4B'],
  focus: ['#1D63D8', '#6FA5FF'],
  edge: ['#938D82', '#77746B'],
  'edge-near': ['#6D685F', '#9F9B90'],
  'edge-strong': ['#4A463F', '#C9C5BA'],
  'edge-label': ['#5E5950', '#A9A59A'],
  'k-icon': ['#FFFFFF', '#161716'],
} as const;

/** Cytoscape accepts a plain list of families: no single quotes, no `var()`. */
function fontList(value: string): string {
  return value.replaceAll("'", '"').replace(/\s*,\s*/g, ', ');
}

/** Dark when the paper is: whoever switches the theme, and however, the canvas follows what the page shows. */
function isDark(hex: string): boolean {
  const digits = /^#(?<red>[0-9a-f]{2})(?<green>[0-9a-f]{2})(?<blue>[0-9a-f]{2})$/i.exec(hex)?.groups;
  if (!digits) return false;
  const [red, green, blue] = ['red', 'green', 'blue'].map((name) => parseInt(digits[name] ?? '0', 16));
  return 0.3 * (red ?? 0) + 0.59 * (green ?? 0) + 0.11 * (blue ?? 0) < 128;
}

/** Reads the tokens as they are now; call again when the theme changes. */
export function readCanvasTokens(root: Element = document.documentElement): CanvasTokens {
  const style = getComputedStyle(root);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const theme = isDark(read('canvas')) ? 'dark' : 'light';
  const faces = { ui: fontList(read('font-ui') || 'sans-serif'), text: fontList(read('font-text') || 'serif') };
  return tokensOf(theme, read, faces);
}

/** The tokens of a theme, whichever the page shows: pictures are light unless somebody wants them otherwise. */
export function canvasTokensIn(theme: 'light' | 'dark', faces: { ui: string; text: string }): CanvasTokens {
  return tokensOf(theme, () => '', faces);
}

function tokensOf(
  theme: 'light' | 'dark',
  read: (name: string) => string,
  faces: { ui: string; text: string },
): CanvasTokens {
  const colour = (name: keyof typeof fallbacks) => read(name) || fallbacks[name][theme === 'dark' ? 1 : 0];
  return {
    theme,
    canvas: colour('canvas'),
    surface: colour('surface'),
    ink: colour('ink'),
    ink2: colour('ink-2'),
    ink3: colour('ink-3'),
    lineStrong: colour('line-strong'),
    accent: colour('accent'),
    focus: colour('focus'),
    edge: colour('edge'),
    edgeNear: colour('edge-near'),
    edgeStrong: colour('edge-strong'),
    edgeLabel: colour('edge-label'),
    icon: colour('k-icon'),
    fontUi: faces.ui,
    fontText: faces.text,
    dimmed: globalThis.matchMedia?.('(prefers-contrast: more)').matches ? 0.3 : 0.2,
  };
}
