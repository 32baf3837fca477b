/** Statements that an address brings (`/console#q=…`) go into the editor; nothing runs by itself. */
import { useEffect, useEffectEvent } from 'react';
import type { GraphValue } from '../../../contracts/graph.ts';
import { consoleWords } from '../../i18n/words/console.ts';
import { useWords } from '../../i18n/words.ts';
import { openStatement } from '../../state/console/console-store.ts';
import { draftsOf } from '../../state/console/parameter-values.ts';
import { holdsConsoleQuery, readConsoleFragment } from '../../state/console-address.ts';
import { showToast } from '../../ui/toasts.tsx';

export function useConsoleLink(): void {
  const words = useWords(consoleWords);
  const open = useEffectEvent(async (fragment: string) => {
    // The statement is in the editor from here on: a reload keeps what becomes of it there.
    history.replaceState(history.state, '', location.pathname + location.search);
    const query = await readConsoleFragment(fragment);
    if (query === null) {
      showToast(words.linkUnreadable, 'alert');
      return;
    }
    // What JSON can say is a value of the wire; the server looks at tags.
    openStatement(query.statement, draftsOf(query.parameters as Record<string, GraphValue>));
  });
  useEffect(() => {
    const onHash = () => {
      if (holdsConsoleQuery(location.hash)) void open(location.hash);
    };
    onHash();
    addEventListener('hashchange', onHash);
    // Links within the page change the address without that event.
    addEventListener('popstate', onHash);
    return () => {
      removeEventListener('hashchange', onHash);
      removeEventListener('popstate', onHash);
    };
  }, []);
}
