import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState } from 'react';
import { createQueryClient } from './api/query-client.ts';
import { langTag, LanguageProvider, messagesOf } from './i18n/language.tsx';
import { Places } from './places.tsx';
import { useAppState } from './state/use-store.ts';
import { followLinks } from './ui/follow-links.ts';
import { cssVariablesResolver, theme } from './ui/theme.ts';
import { Toasts } from './ui/toasts.tsx';
import { useMedia } from './ui/use-media.ts';

/** The nonce that the server wrote into this copy of the page; styles made at run time carry it. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** The whole page: looks and language around, places within. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  const language = useAppState((state) => state.view.lang);
  const chosen = useAppState((state) => state.view.theme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const scheme = chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen;

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = scheme;
  }, [scheme]);
  useLayoutEffect(() => {
    document.documentElement.lang = langTag(language);
    document.title = messagesOf(language).product;
  }, [language]);
  useEffect(() => followLinks(document), []);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <LanguageProvider language={language}>
          <Places />
          <Toasts />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
