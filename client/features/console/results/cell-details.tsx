import { Button } from '@mantine/core';
import type { GraphValue, Row } from '../../../../contracts/graph.ts';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { showToast } from '../../../ui/toasts.tsx';
import styles from './results.module.css';
import { clipboardText, rowObject, typeName } from './value-text.ts';
import { ValueTree } from './value-tree.tsx';

interface CellDetailsProps {
  field: string;
  /** Of the row, from 1, as it came. */
  number: number;
  value: GraphValue;
  fields: readonly string[];
  row: Row;
  onClose: () => void;
}

/** One cell with all that is in it, and the ways to take it along. */
export function CellDetails({ field, number, value, fields, row, onClose }: CellDetailsProps) {
  const messages = useMessages();
  const words = useWords(consoleWords).table;
  const copy = async (text: string) => {
    const done = await copyText(text);
    showToast(done ? words.copied : words.copyFailed, done ? 'check' : 'alert');
  };
  return (
    <section className={styles.details} aria-label={words.details}>
      <div className={styles.detailsTop}>
        <b>{field}</b>
        <span className={styles.count}>{words.row(formatCount(number))}</span>
        <code lang="en">{typeName(value)}</code>
        <IconButton small icon="close" label={messages.common.close} onClick={onClose} />
      </div>
      <div className={styles.detailsBody}>
        <ValueTree value={value} open />
      </div>
      <div className={styles.detailsFoot}>
        <Button leftSection={<Icon name="copy" size={14} />} onClick={() => void copy(clipboardText(value))}>
          {words.copyCell}
        </Button>
        <Button onClick={() => void copy(JSON.stringify(rowObject(fields, row), null, 2))}>{words.copyRow}</Button>
      </div>
    </section>
  );
}
