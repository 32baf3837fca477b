/** Pictures and prints, loaded when somebody wants one. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ComponentProps, ComponentType } from 'react';
import type { Meta, SchemaView } from '../contracts/api.ts';
import { publicAddress } from './api/citation/public-address.ts';
import type { PictureContext } from './features/pictures/make-picture.ts';
import type { PictureDialog } from './features/pictures/picture-dialog.tsx';
import { viewportControls } from './graph-view/viewport.ts';
import { useMessages } from './i18n/language.tsx';
import { getState } from './state/use-store.ts';
import { answerRequests } from './ui/export-requests.ts';
import type { ExportRequest } from './ui/export-requests.ts';
import { keys } from './ui/shortcuts.ts';
import { showToast } from './ui/toasts.tsx';
import { useShortcut } from './ui/use-shortcut.ts';

interface PicturesSlotProps {
  /** Whether the canvas is on the page. */
  canvas: boolean;
  /** The whole address of the canvas as it stands. */
  link: () => Promise<string>;
}

/** Milliseconds after the first look: a print by the browser's own menu does not wait for a part to load. */
const afterFirstLook = 3_000;

/** Of this machine's own address only the part that leads to the canvas on any other. */
function lasting(address: string): string {
  return publicAddress(address) ?? address.slice(new URL(address).origin.length);
}

export function PicturesSlot({ canvas, link }: PicturesSlotProps) {
  const messages = useMessages();
  const queries = useQueryClient();
  const [Dialog, setDialog] = useState<ComponentType<ComponentProps<typeof PictureDialog>> | null>(null);
  const [opened, setOpened] = useState(false);
  const opener = useRef<Element | null>(null);

  const contextNow = useEffectEvent((address: string): PictureContext | null => {
    const schema = queries.getQueryData<SchemaView>(['schema']);
    if (!canvas || schema === undefined) return null;
    return { state: getState(), schema, meta: queries.getQueryData<Meta>(['meta']), queries, link: address };
  });

  async function openDialog() {
    const { PictureDialog: loaded } = await import('./features/pictures/picture-dialog.tsx');
    opener.current = document.activeElement;
    setDialog(() => loaded);
    setOpened(true);
  }

  async function print() {
    const { preparePrint } = await import('./features/pictures/print-sheet.ts');
    const context = contextNow(lasting(await link()));
    if (context !== null) await preparePrint(context);
    window.print();
  }

  const onRequest = useEffectEvent((request: ExportRequest) => {
    if (request === 'picture' && (!canvas || opened)) return;
    const done = request === 'picture' ? openDialog() : print();
    done.catch(() => showToast(messages.frame.exportFailed, 'alert'));
  });
  useEffect(() => answerRequests(onRequest), []);
  useShortcut(keys.page.picture, () => {
    if (!canvas) return false;
    onRequest('picture');
  });
  useShortcut(keys.page.print, () => {
    if (!canvas) return false;
    onRequest('print');
  });

  useEffect(() => {
    if (!canvas) return;
    let stop: (() => void) | null = null;
    let gone = false;
    const timer = setTimeout(() => {
      void import('./features/pictures/print-sheet.ts').then(
        ({ followPrint }) => {
          if (!gone) stop = followPrint(() => contextNow(location.pathname));
        },
        // Offline: the canvas prints as it is seen.
        () => undefined,
      );
    }, afterFirstLook);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [canvas]);

  const close = useCallback(() => {
    setOpened(false);
    // Back to what opened it, once the dialog is gone; where that is gone too, to the canvas.
    setTimeout(() => {
      const { current } = opener;
      if (current instanceof HTMLElement && current !== document.body && current.isConnected) current.focus();
      else viewportControls()?.focusCanvas();
    });
  }, []);
  if (Dialog === null || !opened || !canvas) return null;
  return (
    <Dialog
      link={async () => lasting(await link())}
      onPrint={() => {
        setOpened(false);
        onRequest('print');
      }}
      onClose={close}
    />
  );
}
