import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ComponentProps } from 'react';
import type { TablesDrawer } from './features/tables/drawer.tsx';
import { useMessages } from './i18n/language.tsx';
import { act } from './state/use-store.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { StateNote } from './ui/states.tsx';

function load() {
  return lazy(async () => ({ default: (await import('./features/tables/drawer.tsx')).TablesDrawer }));
}

/** Kept for the visit; one that failed remembers it, so that another try begins with another one. */
let Drawer = load();

function Trouble({ retry }: { error: Error; retry: () => void }) {
  const messages = useMessages();
  return (
    <StateNote icon="alert" tone="danger" title={messages.trouble.unexpected} why={messages.trouble.unexpectedSafe}>
      <Button
        onClick={() => {
          Drawer = load();
          retry();
        }}
      >
        {messages.trouble.retry}
      </Button>
      <Button onClick={() => act('setView', { drawer: null })}>{messages.common.close}</Button>
    </StateNote>
  );
}

function Loaded(props: ComponentProps<typeof TablesDrawer>) {
  // Read anew after a failure: the boundary has taken this one away meanwhile.
  const [Now] = useState(() => Drawer);
  return <Now {...props} />;
}

/** The canvas as tables and text, read from the server when it is first asked for. */
export function TablesSlot(props: ComponentProps<typeof TablesDrawer>) {
  return (
    <ErrorBoundary Fallback={Trouble}>
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
