import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Example } from '../../../../contracts/examples.ts';
import { call } from '../../../api/call.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { openStatement } from '../../../state/console/console-store.ts';
import { draftsOf } from '../../../state/console/parameter-values.ts';
import { LoadingLines, useLasting } from '../../../ui/states.tsx';
import { FindField, matchesTyped } from './find-field.tsx';
import { TaughtText } from './taught-text.tsx';
import styles from './side.module.css';

function openExample({ statement, parameters }: Example): void {
  openStatement(
    statement,
    draftsOf(Object.fromEntries(parameters.map(({ name, value }) => [name, value]))),
    Object.fromEntries(parameters.map(({ name, label }) => [name, label])),
  );
}

/** The examples as a course: each opens in the editor, and says what it teaches. */
export function ExampleList({ onChoose }: { onChoose: () => void }) {
  const words = useWords(consoleWords).side;
  const messages = useMessages();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const examples = useQuery({ queryKey: ['examples'], queryFn: ({ signal }) => call('examples', { signal }) });
  const lasting = useLasting(examples.isPending);
  if (examples.data === undefined) {
    if (examples.isError) return <p className={styles.empty}>{words.examplesFailed}</p>;
    return lasting ? <LoadingLines widths={[80, 60, 70]} label={messages.common.loading} /> : null;
  }
  const { levels, examples: all } = examples.data;
  const found = all.filter(({ title, question, statement }) =>
    matchesTyped(typed, title.zh, title.en, question.zh, question.en, statement),
  );
  return (
    <>
      <FindField label={words.findExamples} value={typed} onChange={setTyped} />
      {found.length === 0 && <p className={styles.empty}>{all.length === 0 ? words.noExamples : words.nothing}</p>}
      {levels.map((level, index) => {
        const own = found.filter((example) => example.level === index + 1);
        if (own.length === 0) return null;
        return (
          <section key={level.en}>
            <h2 className={styles.heading}>
              {level[language]} <span>{own.length}</span>
            </h2>
            <ul className={styles.list}>
              {own.map((example) => (
                <li key={example.name} data-chosen={example.name === chosen || undefined}>
                  <button
                    type="button"
                    className={styles.named}
                    aria-expanded={example.name === chosen}
                    onClick={() => {
                      openExample(example);
                      setChosen(example.name);
                      onChoose();
                    }}
                  >
                    <span className={styles.step}>{example.step}</span>
                    <span>{example.title[language]}</span>
                    {example.parameters.length > 0 && (
                      <span className={styles.takes} title={words.takes(String(example.parameters.length))}>
                        ${example.parameters.length}
                      </span>
                    )}
                  </button>
                  {example.name === chosen && (
                    <div className={styles.lesson}>
                      <p>{example.question[language]}</p>
                      <p>
                        <TaughtText text={example.teaches[language]} />
                      </p>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
