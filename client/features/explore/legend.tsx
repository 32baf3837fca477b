import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { isKindVisible } from '../../state/filters.ts';
import { kindCounts, visibleElements } from '../../state/selectors.ts';
import { act, useAppState } from '../../state/use-store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useRoving } from '../../ui/roving.ts';
import styles from './legend.module.css';
import { LineKey } from './line-key.tsx';

/** The kinds on the canvas with their numbers: a click hides one or shows it again, “only” leaves it alone. */
export function Legend({ onFold }: { onFold?: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const counts = useAppState(kindCounts);
  const filters = useAppState((state) => state.filters);
  const roving = useRoving<HTMLUListElement>('both');

  const known = vocabulary.kinds.map((kind) => kind.label);
  const order = [...known, ...[...counts.keys()].filter((label) => !known.includes(label))];
  const listed = order.filter((label) => (counts.get(label) ?? 0) > 0 || filters.hiddenKinds.has(label));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shown = useAppState((state) => visibleElements(state).nodes.length);

  return (
    <section className={styles.legend} aria-label={messages.legend.title}>
      <h2 className={styles.title}>
        {messages.legend.title}
        <span className={styles.count}>
          {shown === total ? formatCount(total) : messages.legend.shownOf(formatCount(shown), formatCount(total))}
        </span>
        {onFold !== undefined && <IconButton icon="down" label={messages.legend.collapse} small onClick={onFold} />}
      </h2>
      <ul className={styles.kinds} aria-label={messages.legend.kinds} {...roving}>
        {listed.map((label) => {
          const name = vocabulary.kindNames(label)[language];
          const visible = isKindVisible(filters, label);
          return (
            <li key={label} className={styles.kind} data-off={!visible || undefined}>
              <button
                type="button"
                className={styles.toggle}
                aria-pressed={visible}
                aria-label={`${name}${messages.common.listComma}${messages.legend.count(formatCount(counts.get(label) ?? 0))}`}
                title={visible ? messages.legend.hideKind(name) : messages.legend.showKind(name)}
                onClick={() => act('toggleKind', label)}
              >
                <KindGlyph kind={label} size={16} />
                <span className={styles.name}>{name}</span>
                <span className={styles.eye}>
                  <Icon name={visible ? 'eye' : 'eyeOff'} size={14} />
                </span>
                <span className={styles.count}>{formatCount(counts.get(label) ?? 0)}</span>
              </button>
              <button
                type="button"
                className={styles.only}
                data-roving-side
                aria-pressed={filters.onlyKind === label}
                aria-label={messages.legend.onlyKind(name)}
                onClick={() => act('setOnlyKind', label)}
              >
                {messages.legend.only}
              </button>
            </li>
          );
        })}
      </ul>
      <hr className={styles.rule} />
      <LineKey />
    </section>
  );
}
