/** How the page looks and speaks inside another page: by parameters of its address, never by what this device keeps. */
import { defaultView } from './view.ts';
import type { LabelMode, Lang, Theme, ViewState } from './view.ts';

const langs: readonly Lang[] = ['zh', 'en'];
const themes: readonly Theme[] = ['light', 'dark'];
const labelModes: readonly LabelMode[] = ['zh', 'en', 'both'];

function chosen<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value === text);
}

/**
 * The view of a frame: `lang`, `theme` and `labels`, each with a default where it is missing or unknown; legend and
 * details are folded away. Null for a page that is not in a frame.
 */
export function embeddedView(search: string, browserLanguages: readonly string[]): ViewState | null {
  const given = new URLSearchParams(search);
  if (given.get('embed') !== '1') return null;
  const fallback = (browserLanguages[0] ?? 'zh').toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const lang = chosen(langs, given.get('lang')) ?? fallback;
  return {
    ...defaultView,
    lang,
    labels: chosen(labelModes, given.get('labels')) ?? lang,
    theme: chosen(themes, given.get('theme')) ?? 'system',
    legendOpen: false,
    inspectorOpen: false,
  };
}
