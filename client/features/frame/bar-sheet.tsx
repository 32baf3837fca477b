import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import styles from './frame.module.css';

interface BarSheetProps {
  label: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** On a phone: what a button of the bar opens, as a sheet. */
export function BarSheet({ label, opened, onClose, children }: BarSheetProps) {
  const messages = useMessages();
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      // The page itself never scrolls; locking it would need a style element without a nonce.
      lockScroll={false}
      classNames={{ content: styles.barSheet }}
    >
      <Drawer.Overlay backgroundOpacity={0.28} />
      <Drawer.Content aria-label={label}>
        <Drawer.CloseButton className={styles.barSheetClose} aria-label={messages.common.close} />
        {children}
      </Drawer.Content>
    </Drawer.Root>
  );
}
