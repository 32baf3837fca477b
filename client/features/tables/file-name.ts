/** `cyberspace-community-nodes-2026-11-21.csv`; the day is the reader's. */
export function fileName(dataset: string | null, what: string, ending: string, now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const safe = (dataset ?? 'zhitu').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${safe}-${what}-${day}.${ending}`;
}
