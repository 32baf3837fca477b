import { useState } from 'react';
import { useSchema } from '../../../api/queries.ts';
import { useVocabulary } from '../../../api/vocabulary.ts';
import { KindGlyph } from '../../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { openStatement } from '../../../state/console/console-store.ts';
import { FindField, matchesTyped } from './find-field.tsx';
import { nodesOfLabel, relationshipsOfType, valuesOfProperty } from './schema-queries.ts';
import styles from './side.module.css';

interface Line {
  name: string;
  words: string;
  count: number;
  glyph: boolean;
  query: string;
}

/** What the database holds: labels, types and properties with their numbers; each opens a query. */
export function SchemaList({ onChoose }: { onChoose: () => void }) {
  const words = useWords(consoleWords).side;
  const language = useLanguage();
  const { data: schema } = useSchema();
  const { kind, phrases } = useVocabulary();
  const [typed, setTyped] = useState('');
  if (schema === undefined) return null;
  const described = new Set(schema.relationshipTypes.map(({ type }) => type));
  const labels = schema.labels.map(({ name, count }): Line => {
    const own = kind(name);
    return { name, count, words: own?.names[language] ?? '', glyph: own !== undefined, query: nodesOfLabel(name) };
  });
  const types = schema.types.map(({ name, count }): Line => {
    const said = described.has(name) ? phrases(name, 'out')[language] : '';
    return { name, count, words: said, glyph: false, query: relationshipsOfType(name) };
  });
  const holders = new Map<string, { count: number; label: string }>();
  for (const { name, count, properties } of schema.labels) {
    for (const property of properties) {
      const known = holders.get(property);
      if (known === undefined || count > known.count) holders.set(property, { count, label: name });
    }
  }
  const properties = [...holders].map(([name, { count, label }]): Line => {
    const said = Object.hasOwn(schema.properties, name) ? schema.properties[name]?.names[language] : undefined;
    return { name, count, words: said ?? '', glyph: false, query: valuesOfProperty(name, label) };
  });
  const parts = [
    { title: words.labels, lines: labels, counted: true },
    { title: words.types, lines: types, counted: true },
    { title: words.properties, lines: properties, counted: false },
  ];
  return (
    <>
      <FindField label={words.findSchema} value={typed} onChange={setTyped} />
      {parts.map(({ title, lines, counted }) => {
        const found = lines
          .filter((line) => matchesTyped(typed, line.name, line.words))
          .toSorted((a, b) => (counted ? b.count - a.count : 0) || (a.name < b.name ? -1 : 1));
        if (found.length === 0) return null;
        return (
          <section key={title}>
            <h2 className={styles.heading}>
              {title} <span>{found.length}</span>
            </h2>
            <ul className={styles.list}>
              {found.map((line) => (
                <li key={line.name}>
                  <button
                    type="button"
                    className={styles.named}
                    title={words.insert}
                    onClick={() => {
                      openStatement(line.query);
                      onChoose();
                    }}
                  >
                    {line.glyph && <KindGlyph kind={line.name} size={14} />}
                    <code>{line.name}</code>
                    <span className={styles.words}>{line.words}</span>
                    {counted && <span className={styles.number}>{formatCount(line.count)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
