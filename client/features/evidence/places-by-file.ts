import type { EvidencePassage } from '../../../contracts/api.ts';
import type { Language } from '../../i18n/language.tsx';

/** Where passages stand, in short: `000 ¶2; 001 ¶3, 9`; by name where a document is no file. */
export function placesByFile(evidence: readonly EvidencePassage[], language: Language): string {
  const paragraphs = new Map<string, number[]>();
  for (const { document, passage } of evidence) {
    const name = document.textFile ?? (language === 'zh' ? document.nameZh : document.nameEn);
    paragraphs.set(name, [...(paragraphs.get(name) ?? []), passage.paragraph]);
  }
  const places = [...paragraphs].map(([name, numbers]) => `${name}\u00a0¶${[...new Set(numbers)].join(', ')}`);
  return places.join(language === 'zh' ? '；' : '; ');
}
