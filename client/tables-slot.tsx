import { Button } from '@mantine/core';
import { useMessages } from './i18n/language.tsx';
import { act } from './state/use-store.ts';
import { onDemand } from './ui/late.tsx';
import { StateNote } from './ui/states.tsx';

function Trouble({ retry }: { retry: () => void }) {
  const messages = useMessages();
  return (
    <StateNote icon="alert" tone="danger" title={messages.trouble.unexpected} why={messages.trouble.unexpectedSafe}>
      <Button onClick={retry}>{messages.trouble.retry}</Button>
      <Button onClick={() => act('setView', { drawer: null })}>{messages.common.close}</Button>
    </StateNote>
  );
}

/** The canvas as tables and text, read from the server when it is first asked for. */
export const TablesSlot = onDemand(async () => (await import('./features/tables/drawer.tsx')).TablesDrawer, Trouble);
