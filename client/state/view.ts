/** How the reader likes to see things; kept on this device, never part of undo. */

export type Lang = 'zh' | 'en';
export type LabelMode = 'zh' | 'en' | 'both';
export type Theme = 'light' | 'dark' | 'system';
export type InspectorTab = 'overview' | 'relations' | 'passages' | 'data';
export type Panel = 'inspector' | 'evidence';
/** What lies under the canvas: it as tables, or as text. */
export type Drawer = 'nodes' | 'statements' | 'text';

export interface ViewState {
  lang: Lang;
  /** Language of the names on the canvas. */
  labels: LabelMode;
  theme: Theme;
  inspectorOpen: boolean;
  inspectorTab: InspectorTab;
  legendOpen: boolean;
  /** Line width by number of passages, single-sourced dashed. */
  evidenceLens: boolean;
  /** The tour was taken or skipped: it is offered no longer. */
  tourSeen: boolean;
  /** For this visit: a page that is opened anew begins with the canvas alone. */
  drawer: Drawer | null;
  /** In pixels. */
  panelWidths: Readonly<Record<Panel, number>>;
}

export const panelBounds = { least: 320, most: 720 } as const;

export const defaultView: ViewState = {
  lang: 'zh',
  labels: 'zh',
  theme: 'system',
  inspectorOpen: true,
  inspectorTab: 'overview',
  legendOpen: true,
  evidenceLens: false,
  tourSeen: false,
  drawer: null,
  panelWidths: { inspector: 352, evidence: 580 },
};

type ViewProducer = (view: ViewState) => ViewState;

/** Changes some settings at once; an equal value changes nothing. */
export function setView(changes: Partial<Omit<ViewState, 'panelWidths'>>): ViewProducer {
  return (view) => {
    const next = { ...view, ...changes };
    return (Object.keys(changes) as (keyof typeof changes)[]).every((key) => view[key] === next[key]) ? view : next;
  };
}

/** Switches the interface. Names on the canvas follow unless the reader chose otherwise. */
export function setLang(lang: Lang): ViewProducer {
  return (view) =>
    view.lang === lang ? view : { ...view, lang, labels: view.labels === view.lang ? lang : view.labels };
}

/** A width in whole pixels that a panel may have. */
export function boundedWidth(width: number): number {
  return Math.round(Math.min(panelBounds.most, Math.max(panelBounds.least, width)));
}

/** Width in pixels, kept within the bounds. */
export function setPanelWidth(panel: Panel, width: number): ViewProducer {
  return (view) => {
    const kept = boundedWidth(width);
    return view.panelWidths[panel] === kept ? view : { ...view, panelWidths: { ...view.panelWidths, [panel]: kept } };
  };
}
