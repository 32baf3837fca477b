import { Button } from '@mantine/core';
import type { SchemaView } from '../../../../contracts/api.ts';
import { formatCount, formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { keys, written } from '../../../ui/shortcuts.ts';
import styles from '../console.module.css';
import type { EditorProblem, UnknownName } from './problems.ts';

interface ProblemLineProps {
  /** Parameters that Run waits for; null while it does not. */
  waits: readonly string[] | null;
  problem: EditorProblem | null;
  text: string;
  schema: SchemaView | undefined;
  onShow: (offset: number) => void;
  onFix: () => void;
}

function placeIn(text: string, offset: number): [line: string, column: string] {
  const before = text.slice(0, offset).split('\n');
  return [String(before.length), String((before.at(-1)?.length ?? 0) + 1)];
}

/** How many nodes or relationships the name that was probably meant has; null where that is not counted. */
function countOf({ kind, suggestion }: UnknownName, schema: SchemaView | undefined): number | null {
  const list = kind === 'label' ? schema?.labels : kind === 'type' ? schema?.types : undefined;
  return list?.find(({ name }) => name === suggestion)?.count ?? null;
}

/** One line below the editor: what Run waits for, or the first thing that is wrong, with what was probably meant. */
export function ProblemLine({ waits, problem, text, schema, onShow, onFix }: ProblemLineProps) {
  const words = useWords(consoleWords);
  const language = useLanguage();
  if (waits !== null) {
    return (
      <div className={styles.problem} data-severity="warning" role="alert">
        <Icon name="info" size={16} />
        <span>
          {words.parameters.waits(
            formatList(
              waits.map((name) => `$${name}`),
              language,
            ),
          )}
        </span>
      </div>
    );
  }
  if (problem === null) return null;
  const { unknown, message, from, severity } = problem;
  const [line, column] = placeIn(text, from);
  const count = unknown === null ? null : countOf(unknown, schema);
  return (
    <div className={styles.problem} data-severity={severity}>
      <Icon name="alert" size={16} />
      <span className={styles.problemText}>
        <button type="button" className={styles.place} onClick={() => onShow(from)}>
          {words.problem.at(line, column)}
        </button>
        {unknown === null ? (
          <span lang="en">{message.length > 240 ? `${message.slice(0, 240)}…` : message}</span>
        ) : (
          <>
            {words.problem.unknown[unknown.kind]} <code>{unknown.name}</code>
            {words.problem.end}
            {unknown.suggestion !== null && (
              <>
                {words.problem.meant} <code>{unknown.suggestion}</code>
                {count === null
                  ? null
                  : unknown.kind === 'label'
                    ? words.problem.nodes(formatCount(count))
                    : words.problem.relationships(formatCount(count))}
                {words.problem.asks}
              </>
            )}
          </>
        )}
      </span>
      {unknown?.suggestion != null && (
        <Button className={styles.fix} onClick={onFix}>
          {words.problem.fix}
          <kbd className={styles.kbd}>{written(keys.console.fix)}</kbd>
        </Button>
      )}
    </div>
  );
}
