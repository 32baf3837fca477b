/** The light tokens, for tests without a page. */
import type { CanvasTokens } from '../styles/canvas-tokens.ts';

export const fixtureTokens: CanvasTokens = {
  theme: 'light',
  canvas: '#F8F7F3',
  surface: '#FFFFFF',
  ink: '#1F1D1A',
  ink2: '#55514A',
  ink3: '#6D685F',
  lineStrong: '#8F897D',
  accent: '#B93C0A',
  focus: '#1D63D8',
  edge: '#938D82',
  edgeNear: '#6D685F',
  edgeStrong: '#4A463F',
  edgeLabel: '#5E5950',
  icon: '#FFFFFF',
  fontUi: 'sans-serif',
  fontText: 'serif',
  dimmed: 0.2,
};
