import { useMessages } from '../../i18n/language.tsx';
import { keys, written } from '../../ui/shortcuts.ts';
import styles from './search.module.css';

export type SearchScope = 'graph' | 'canvas';

interface ScopeSwitchProps {
  scope: SearchScope;
  onScope: (scope: SearchScope) => void;
}

/** Where to look: in the whole graph, or among what is drawn. */
export function ScopeSwitch({ scope, onScope }: ScopeSwitchProps) {
  const { search } = useMessages();
  const scopes: readonly [SearchScope, string, string][] = [
    ['graph', search.scopeGraph, written(keys.page.search)],
    ['canvas', search.scopeCanvas, written(keys.page.find)],
  ];
  return (
    <div className={styles.scopes} role="group" aria-label={search.scope}>
      {scopes.map(([name, label, key]) => (
        <button
          key={name}
          type="button"
          className={styles.scope}
          aria-pressed={name === scope}
          aria-keyshortcuts={key}
          // The list has its keyboard in the box; both scopes have keys of their own.
          tabIndex={-1}
          onClick={() => onScope(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
