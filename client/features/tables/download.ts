/** Hands a text to the browser as a file. */

/** Milliseconds until its memory is given back: long enough for the browser to have begun. */
const KEPT = 60_000;

export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** `cyberspace-community-nodes-2026-11-21.csv`; the day is the reader's. */
export function fileName(dataset: string | null, what: string, ending: string, now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const safe = (dataset ?? 'zhitu').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${safe}-${what}-${day}.${ending}`;
}
