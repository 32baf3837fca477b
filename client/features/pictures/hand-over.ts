/** Gives a finished picture to the reader: as a file, or on the clipboard. */
import { formatInstant } from '../../i18n/format.ts';
import { saveFile } from '../../ui/save-file.ts';

/** Characters that a file name has nowhere; the rest keeps its script. */
function fileName(title: string, format: string): string {
  const day = formatInstant(new Date().toISOString()).slice(0, 10);
  const words = title
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001F\u007F\\/:*?"<>|#%&{}$!'@+`=\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, ' ')
    .trim()
    .replace(/[\s.]+/g, '-');
  return [...['zhitu', [...words].slice(0, 60).join('')].filter((part) => part !== ''), day].join('-') + `.${format}`;
}

/** Saves a file; returns its name. */
export function savePicture(blob: Blob, title: string, format: 'png' | 'svg'): string {
  const name = fileName(title, format);
  saveFile(name, blob);
  return name;
}

/** Pages served over plain HTTP to another machine have no clipboard for pictures. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== 'undefined' && typeof globalThis.navigator?.clipboard?.write === 'function';
}

/** Takes a promise: Safari lets nothing be copied that was not begun in the very click. */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
