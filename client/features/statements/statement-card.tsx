import { Button } from '@mantine/core';
import { useEffect, useId, useMemo, useState } from 'react';
import type { GraphValue } from '../../../contracts/graph.ts';
import type { AnsweredBy, StatementPart } from '../../../contracts/statements.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { statementsWords } from '../../i18n/words/statements.ts';
import { useWords } from '../../i18n/words.ts';
import { consoleAddress } from '../../state/console-address.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { goTo } from '../../ui/trail.ts';
import { cypherTokens } from './cypher-tokens.ts';
import { fillIn } from './fill-in.ts';
import styles from './statements.module.css';

interface StatementCardProps {
  statement: AnsweredBy;
  /** Before the page goes to the console. */
  onLeave: () => void;
}

/** One statement: each clause with what it does, its parameters, and where it can be taken. */
export function StatementCard({ statement, onLeave }: StatementCardProps) {
  const words = useWords(statementsWords);
  const { role, parts, text, runs } = statement;
  const [exact, setExact] = useState(false);
  const [filled, setFilled] = useState(false);
  const shown = exact ? [{ text }] : parts;
  const whole = shown.map((part) => part.text).join('\n');
  const parameters = useMemo(() => used(statement.parameters, whole), [statement, whole]);
  const names = Object.keys(parameters);
  const taken = filled ? fillIn(whole, parameters).text : whole;
  const differs = role === 'ran' && text !== parts.map((part) => part.text).join('\n');
  return (
    <>
      {role === 'instead' && <p className={styles.quiet}>{words.instead}</p>}
      <Clauses parts={shown} />
      {names.length > 0 && <Parameters parameters={parameters} />}
      {runs > 1 && role === 'ran' && <p className={styles.quiet}>{words.runs(formatCount(runs))}</p>}
      <div className={styles.tools}>
        {differs && <Choice label={words.exact} checked={exact} onChange={setExact} />}
        {names.length > 0 && <Choice label={words.fill} checked={filled} onChange={setFilled} />}
        <span className={styles.space} />
        <CopyStatement text={taken} />
        <ConsoleLink statement={taken} parameters={filled ? {} : parameters} onLeave={onLeave} />
      </div>
    </>
  );
}

interface ChoiceProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ label, checked, onChange }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

/** Those that the text names. */
function used(parameters: Readonly<Record<string, GraphValue>>, text: string): Record<string, GraphValue> {
  const names = new Set(
    cypherTokens(text)
      .filter(({ kind }) => kind === 'parameter')
      .map((token) => token.text.slice(1)),
  );
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => names.has(name)));
}

function Clauses({ parts }: { parts: readonly StatementPart[] }) {
  const language = useLanguage();
  return (
    <ol className={styles.clauses}>
      {parts.map((part, index) => (
        // Statements say the same clause twice now and then.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className={styles.clause}>
          <code className={styles.code}>
            {cypherTokens(part.text).map((token, at) => (
              <span key={at} data-kind={token.kind === 'plain' ? undefined : token.kind}>
                {token.text}
              </span>
            ))}
          </code>
          {part[language] !== undefined && (
            <span className={styles.explanation} lang={langTag(language)}>
              {part[language]}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Items of a list that are shown. */
const MOST_ITEMS = 6;
const MOST_CHARACTERS = 200;

function Parameters({ parameters }: { parameters: Readonly<Record<string, GraphValue>> }) {
  const words = useWords(statementsWords);
  const short = (value: GraphValue): string => {
    const cut = Array.isArray(value) && value.length > MOST_ITEMS ? value.slice(0, MOST_ITEMS) : value;
    const text = JSON.stringify(cut);
    const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
    return cut === value || !Array.isArray(value) ? shown : `${shown} ${words.more(formatCount(value.length))}`;
  };
  return (
    <table className={styles.parameters}>
      <caption>{words.parameters}</caption>
      <thead>
        <tr>
          <th scope="col">{words.parameter}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(parameters).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">
              <code data-kind="parameter">${name}</code>
            </th>
            <td>
              <code>{short(value)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CopyStatement({ text }: { text: string }) {
  const words = useWords(statementsWords);
  const messages = useMessages();
  async function copy() {
    const done = await copyText(text);
    showToast(done ? words.copied : messages.common.copyFailed, done ? 'copy' : 'alert');
  }
  return (
    <Button variant="default" leftSection={<Icon name="copy" size={15} />} onClick={() => void copy()}>
      {words.copy}
    </Button>
  );
}

interface ConsoleLinkProps {
  statement: string;
  parameters: Readonly<Record<string, GraphValue>>;
  onLeave: () => void;
}

/** A link, so that it can be opened beside this page and passed on. */
function ConsoleLink({ statement, parameters, onLeave }: ConsoleLinkProps) {
  const words = useWords(statementsWords);
  const whyId = useId();
  const [address, setAddress] = useState<string | null | undefined>();
  useEffect(() => {
    let current = true;
    void consoleAddress({ statement, parameters }).then((made) => {
      if (current) setAddress(made);
    });
    return () => {
      current = false;
    };
  }, [statement, parameters]);
  if (address === null)
    return (
      <span id={whyId} className={styles.quiet}>
        {words.tooLong}
      </span>
    );
  return (
    <Button
      component="a"
      href={address ?? '/console'}
      leftSection={<Icon name="right" size={15} />}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (address === undefined) return;
        onLeave();
        goTo(address);
      }}
    >
      {words.toConsole}
    </Button>
  );
}
