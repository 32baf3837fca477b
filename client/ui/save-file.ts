/** Milliseconds until the memory of a file is given back: long enough for the browser to have begun to read it. */
const KEPT = 60_000;

/** Gives the reader a file to save. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
