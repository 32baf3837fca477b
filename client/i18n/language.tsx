import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { en } from './messages-en.ts';
import { zh } from './messages-zh.ts';
import type { Messages } from './messages-zh.ts';

/** The language of the interface. Data has both; which one leads follows from this. */
export type Language = 'zh' | 'en';

const dictionaries: Record<Language, Messages> = { zh, en };

const LanguageContext = createContext<Language>('zh');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of the interface in its language. */
export function useMessages(): Messages {
  return dictionaries[useContext(LanguageContext)];
}

export function messagesOf(language: Language): Messages {
  return dictionaries[language];
}

/** The value of a `lang` attribute. */
export function langTag(language: Language): 'zh-CN' | 'en' {
  return language === 'zh' ? 'zh-CN' : 'en';
}

export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}
