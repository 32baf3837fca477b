import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { showStatements, useShownStatements } from '../../api/asked.ts';
import type { ShownStatements } from '../../api/asked.ts';
import { useMessages } from '../../i18n/language.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { keys } from '../../ui/shortcuts.ts';
import { showToast } from '../../ui/toasts.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';

type Dialog = ComponentType<{ shown: ShownStatements | null; onClose: () => void }>;

/** The Cypher behind what was done; its code is read when it is first asked for. */
export function StatementsSlot() {
  const messages = useMessages();
  const shown = useShownStatements();
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const waits = shown !== null && Dialog === null;
  useShortcut(keys.page.statements, () => showStatements('latest'));
  useEffect(() => {
    if (!waits) return;
    let current = true;
    import('./statements-dialog.tsx').then(
      ({ StatementsDialog }) => current && setDialog(() => StatementsDialog),
      () => {
        // Asking again is another try.
        showToast(messages.trouble.unexpected, 'alert');
        showStatements(null);
      },
    );
    return () => {
      current = false;
    };
  }, [waits, messages]);

  // It opens after it is there: what had the keyboard at that moment gets it back.
  const [opens, setOpens] = useState(false);
  useEffect(() => setOpens(Dialog !== null), [Dialog]);

  if (Dialog === null) return null;
  return (
    <ErrorBoundary Fallback={Trouble}>
      <Dialog shown={opens ? shown : null} onClose={() => showStatements(null)} />
    </ErrorBoundary>
  );
}

/** Closes, and is ready for another try. */
function Trouble({ error, retry }: { error: Error; retry: () => void }) {
  useEffect(() => {
    showToast(error.message, 'alert');
    showStatements(null);
    retry();
  }, [error, retry]);
  return null;
}
