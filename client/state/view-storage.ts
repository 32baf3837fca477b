/** Keeps the view settings on this device. A browser that forbids storage costs the memory, nothing else. */
import { z } from 'zod/mini';
import { boundedWidth, defaultView } from './view.ts';
import type { ViewState } from './view.ts';

const key = 'zhitu.view';

const stored = z.partial(
  z.object({
    lang: z.enum(['zh', 'en']),
    labels: z.enum(['zh', 'en', 'both']),
    theme: z.enum(['light', 'dark', 'system']),
    inspectorOpen: z.boolean(),
    inspectorTab: z.enum(['overview', 'relations', 'passages', 'data']),
    legendOpen: z.boolean(),
    evidenceLens: z.boolean(),
    tourSeen: z.boolean(),
    panelWidths: z.object({ inspector: z.number(), evidence: z.number() }),
  }),
);

/** The stored settings over the defaults; `browserLanguages` decide the language of a first visit. */
export function readView(storage: Pick<Storage, 'getItem'> | null, browserLanguages: readonly string[]): ViewState {
  const first = browserLanguages[0] ?? 'zh';
  const lang = first.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const fallback: ViewState = { ...defaultView, lang, labels: lang };
  try {
    const text = storage?.getItem(key);
    if (text == null) return fallback;
    const parsed = stored.safeParse(JSON.parse(text));
    if (!parsed.success) return fallback;
    const { panelWidths, ...rest } = parsed.data;
    if (panelWidths === undefined) return { ...fallback, ...rest };
    // What is kept may have been written by hand, or on another screen.
    const { inspector, evidence } = panelWidths;
    return {
      ...fallback,
      ...rest,
      panelWidths: { inspector: boundedWidth(inspector), evidence: boundedWidth(evidence) },
    };
  } catch {
    // Unreadable JSON or a storage that throws: the defaults serve.
    return fallback;
  }
}

export function writeView(storage: Pick<Storage, 'setItem'> | null, view: ViewState): void {
  try {
    storage?.setItem(key, JSON.stringify(view));
  } catch {
    // Full or forbidden storage: the settings last until the page closes.
  }
}
