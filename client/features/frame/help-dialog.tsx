import { Kbd, Modal } from '@mantine/core';
import { useMessages } from '../../i18n/language.tsx';
import { commandKey } from '../../ui/use-shortcut.ts';
import styles from './frame.module.css';

const shortcuts = [
  { keys: ['/'], of: 'search' },
  { keys: ['E'], of: 'expand' },
  { keys: ['H'], of: 'hide' },
  { keys: ['L'], of: 'labels' },
  { keys: ['0'], of: 'fit' },
  { keys: ['+', '−'], of: 'zoom' },
  { keys: ['←', '↑', '→', '↓'], of: 'move' },
  { keys: [`${commandKey} Z`], of: 'undo' },
  { keys: [`${commandKey} ⇧ Z`], of: 'redo' },
  { keys: ['Esc'], of: 'escape' },
  { keys: ['?'], of: 'help' },
] as const;

/** Every key that does something. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const messages = useMessages();
  return (
    // The page itself never scrolls; locking it would need a style element without a nonce.
    <Modal.Root opened={opened} onClose={onClose} size={380} lockScroll={false}>
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content>
        {/* Not Modal.Header: a second <header> would be a second banner of the page. */}
        <div className={styles.dialogTop}>
          <Modal.Title>{messages.help.title}</Modal.Title>
          <Modal.CloseButton aria-label={messages.common.close} />
        </div>
        <Modal.Body>
          <dl className={styles.keys}>
            {shortcuts.map(({ keys, of }) => (
              <div key={of}>
                <dt>{messages.help.keys[of]}</dt>
                <dd>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
