import type { Page } from '@playwright/test';

/** Three English words in a row make a sentence; names of products, formats and licences have fewer. */
const ENGLISH_SENTENCE = String.raw`[A-Za-z][A-Za-z'’-]*(?:[ ,;:]+[A-Za-z][A-Za-z'’-]*){2,}`;

/**
 * Texts in the wrong language: everything that the page says to be in the interface language, be it text, accessible
 * name, tooltip or placeholder. Data in another language is marked by a `lang` attribute of its own.
 */
export function textsInTheWrongLanguage(page: Page, language: 'zh' | 'en'): Promise<string[]> {
  return page.evaluate(
    ({ language, sentence }) => {
      const wrong = language === 'en' ? /\p{Script=Han}/u : new RegExp(sentence);
      const found = new Set<string>();
      const look = (element: Element, text: string | null) => {
        if (text === null || !wrong.test(text)) return;
        const said = element.closest('[lang]')?.getAttribute('lang') ?? '';
        if (said.startsWith(language)) found.add(text.trim());
      };
      look(document.documentElement, document.title);
      for (const element of document.body.querySelectorAll('*')) {
        if (element.matches('script, style')) continue;
        for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) look(element, child.textContent);
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
          look(element, element.getAttribute(name));
      }
      return [...found];
    },
    { language, sentence: ENGLISH_SENTENCE },
  );
}
