import { formatCount } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';

/** Where a passage stands. */
export interface Located {
  document: { textFile?: string | undefined };
  section: { titleZh: string; titleEn: string };
  passage: { paragraph: number };
}

/** “文件 001·一（三）·第9段”: always written out. */
export function useLocator(): (located: Located) => string {
  const messages = useMessages();
  const language = useLanguage();
  return ({ document, section, passage }) => {
    const title = language === 'zh' ? section.titleZh : section.titleEn;
    const number = formatCount(passage.paragraph);
    return document.textFile === undefined
      ? messages.evidence.locatorNoFile(title, number)
      : messages.evidence.locator(document.textFile, title, number);
  };
}
