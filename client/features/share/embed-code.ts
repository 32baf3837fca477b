import type { Language } from '../../i18n/language.tsx';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function attribute(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** The address of a view as a page for a frame. */
export function embedAddress(address: string, language: Language): string {
  const url = new URL(address);
  url.searchParams.set('embed', '1');
  url.searchParams.set('lang', language);
  return url.href;
}

/** What somebody pastes into a page of their own. */
export function embedCode(address: string, title: string, language: Language): string {
  const source = attribute(embedAddress(address, language));
  return `<iframe src="${source}" title="${attribute(title)}" width="800" height="500" loading="lazy" style="border: 1px solid #ddd; max-width: 100%"></iframe>`;
}
