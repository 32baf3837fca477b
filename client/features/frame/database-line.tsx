import { useMeta } from '../../api/queries.ts';
import { useMessages } from '../../i18n/language.tsx';
import styles from './frame.module.css';

/** Which database answers, quietly: “Grafeo 0.6.0·内置”. */
export function DatabaseLine() {
  const messages = useMessages();
  const { data: meta } = useMeta();
  if (meta === undefined) return null;
  const { engine, name } = meta.database;
  const text = engine === 'embedded' ? messages.explore.database(name, messages.explore.embedded) : name;
  const version = meta.dataset === null ? '' : messages.explore.dataset(meta.dataset.version);
  return (
    <a className={styles.database} href="/about" title={`${messages.explore.databaseLabel} ${text}`}>
      {text}
      {version !== '' && <span>{version}</span>}
    </a>
  );
}
