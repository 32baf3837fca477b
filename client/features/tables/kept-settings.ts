/** What a reader chose about tables, kept on this device. A browser that forbids storage costs the memory, nothing else. */
import { useState } from 'react';
import type { Naming } from './table-columns.ts';

const KEY = 'zhitu.tables';

export interface TableSettings {
  /** Of the drawer, in pixels. */
  height: number;
  /** Whether CSV begins with a byte order mark. */
  mark: boolean;
  naming: Naming;
}

export const defaultSettings: TableSettings = { height: 320, mark: false, naming: 'words' };

/** What is kept may have been written by hand, or by another version. */
export function settingsFrom(text: string | null): TableSettings {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return defaultSettings;
  }
  if (typeof kept !== 'object' || kept === null) return defaultSettings;
  const { height, mark, naming } = kept as Record<string, unknown>;
  return {
    height: typeof height === 'number' && Number.isFinite(height) ? Math.round(height) : defaultSettings.height,
    mark: typeof mark === 'boolean' ? mark : defaultSettings.mark,
    naming: naming === 'ids' ? 'ids' : defaultSettings.naming,
  };
}

function read(): TableSettings {
  try {
    return settingsFrom(localStorage.getItem(KEY));
  } catch {
    return defaultSettings;
  }
}

export function useTableSettings() {
  const [settings, setSettings] = useState(read);
  function change(changes: Partial<TableSettings>) {
    const next = { ...settings, ...changes };
    setSettings(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Full or forbidden storage: the settings last until the page closes.
    }
  }
  return { settings, change };
}
