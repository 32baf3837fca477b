import { Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { useSchema } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './paths.module.css';

interface TypeChoiceProps {
  /** Chosen types; none: all. */
  types: readonly string[];
  onChange: (types: readonly string[]) => void;
}

/** Restricts paths to some types of statements, family by family; folded away until it is wanted. */
export function TypeChoice({ types, onChange }: TypeChoiceProps) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { data: schema } = useSchema();
  const [opened, setOpened] = useState(false);
  const listId = useId();
  const described = schema?.relationshipTypes ?? [];
  const known =
    described.length > 0 ? described : (schema?.types ?? []).map(({ name }) => ({ type: name, family: '' }));
  const families = [...new Set(known.map(({ family }) => family))];
  const chosen = new Set(types);

  function toggle(type: string) {
    // In the order of the schema, so that one choice has one address.
    onChange(known.map((each) => each.type).filter((each) => chosen.has(each) !== (each === type)));
  }

  if (known.length < 2) return null;
  return (
    <div className={styles.types}>
      <div className={styles.typesTop}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={opened}
          aria-controls={listId}
          onClick={() => setOpened(!opened)}
        >
          <Icon name={opened ? 'up' : 'down'} size={13} />
          {types.length === 0 ? messages.paths.anyType : messages.paths.someTypes(formatCount(types.length))}
        </button>
        {types.length > 0 && (
          <button type="button" className={styles.link} onClick={() => onChange([])}>
            {messages.paths.allTypes}
          </button>
        )}
      </div>
      <div id={listId} className={styles.typeList} hidden={!opened}>
        {opened &&
          families.map((family) => (
            <fieldset key={family} className={styles.family}>
              <legend>{schema?.families[family]?.[language] ?? messages.paths.typesLabel}</legend>
              {known
                .filter((each) => each.family === family)
                .map(({ type }) => (
                  <label key={type} className={styles.type}>
                    <Checkbox checked={chosen.has(type)} onChange={() => toggle(type)} />
                    <span lang={langTag(language)}>{vocabulary.phrases(type, 'out')[language]}</span>
                  </label>
                ))}
            </fieldset>
          ))}
      </div>
    </div>
  );
}
