import { Button, Kbd, Modal } from '@mantine/core';
import { useMessages } from '../../i18n/language.tsx';

import { helpLines } from '../../ui/shortcuts.ts';
import type { HelpGroup } from '../../ui/shortcuts.ts';
import styles from './frame.module.css';

const groups = Object.keys(helpLines) as HelpGroup[];

interface HelpDialogProps {
  opened: boolean;
  onClose: () => void;
  onTour: () => void;
}

/** Every key and gesture that does something, and the way back to the tour. */
export function HelpDialog({ opened, onClose, onTour }: HelpDialogProps) {
  const messages = useMessages();
  return (
    // The page itself never scrolls; locking it would need a style element without a nonce.
    <Modal.Root opened={opened} onClose={onClose} size={460} lockScroll={false}>
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content>
        {/* Not Modal.Header: a second <header> would be a second banner of the page. */}
        <div className={styles.dialogTop}>
          <Modal.Title>{messages.help.title}</Modal.Title>
          <Modal.CloseButton aria-label={messages.common.close} />
        </div>
        <Modal.Body>
          <Button className={styles.helpTour} onClick={onTour}>
            {messages.explore.tour}
          </Button>
          {groups.map((group) => (
            <section key={group}>
              <h3 className={styles.keysTitle}>{messages.help.groups[group]}</h3>
              <dl className={styles.keys}>
                {helpLines[group].map(({ id, keys = [], hand }) => (
                  <div key={id}>
                    <dt>{messages.help.keys[id]}</dt>
                    <dd>
                      {keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                      {hand !== undefined && messages.help.hands[hand]}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <p className={styles.helpNote}>{messages.help.labelRule}</p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
