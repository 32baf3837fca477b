import { langTag, otherLanguage, useLanguage, useMessages } from '../../i18n/language.tsx';
import { act, useAppState } from '../../state/use-store.ts';
import { useMedia } from '../../ui/use-media.ts';

/** Theme and language, and the ways to change them. */
export function useSettings() {
  const messages = useMessages();
  const language = useLanguage();
  const theme = useAppState((state) => state.view.theme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  const other = otherLanguage(language);
  return {
    dark,
    themeLabel: dark ? messages.frame.toLight : messages.frame.toDark,
    otherLang: langTag(other),
    toggleTheme: () => act('setView', { theme: dark ? 'light' : 'dark' }),
    toggleLanguage: () => act('setLang', other),
  };
}
