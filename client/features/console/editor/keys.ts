/** Keys of the table in `shortcuts.ts` as the editor writes them. */
import type { Shortcut } from '../../../ui/shortcuts.ts';

const NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
};

/** `Mod-Shift-f`: Mod is Ctrl, or Command on a Mac. */
export function editorKey({ key, command = false, shift = false }: Shortcut): string {
  return [...(command ? ['Mod'] : []), ...(shift ? ['Shift'] : []), NAMES[key] ?? key].join('-');
}
