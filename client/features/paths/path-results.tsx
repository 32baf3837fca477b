import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Paths } from '../../../contracts/api.ts';
import { outageOf, ProblemError } from '../../api/problems.ts';
import { usePaths, useSchema } from '../../api/queries.ts';
import { useKinds } from '../../graph-view/kinds.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAppState } from '../../state/use-store.ts';
import type { PathQuestion } from '../../ui/path-address.ts';
import { pathAddress } from '../../ui/path-address.ts';
import { LoadingLines, StateNote, useLasting } from '../../ui/states.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { PathItem } from './path-item.tsx';
import { drawablePaths, isShown } from './path-steps.ts';
import type { DrawablePath } from './path-steps.ts';
import styles from './paths.module.css';
import { showPath } from './show-path.ts';

/** Hops that the server looks for at most. */
const FARTHEST = 10;

interface PathResultsProps {
  question: PathQuestion & { from: string; to: string };
  onAsk: (question: PathQuestion) => void;
}

/** The paths between two ends, or why there are none to show; how it went is said aloud. */
export function PathResults({ question, onAsk }: PathResultsProps) {
  const messages = useMessages();
  const { data: schema } = useSchema();
  const known = schema === undefined ? null : new Set(schema.types.map(({ name }) => name));
  const unknown = known === null ? [] : question.types.filter((type) => !known.has(type));
  const same = question.from === question.to;
  // With types in the address, the schema tells first whether they can be asked for.
  const answerable = unknown.length === 0 && (question.types.length === 0 || known !== null);
  const paths = usePaths(same || !answerable ? null : question);
  const waiting = !same && unknown.length === 0 && paths.isPending;
  const slow = useLasting(waiting);
  const long = useLasting(waiting, 2_000);
  const found = paths.data !== undefined && paths.data.returned > 0 ? remarkOf(paths.data, messages.paths) : null;
  return (
    <>
      {same && <StateNote icon="info" title={messages.paths.same} why={messages.paths.sameHint} />}
      {!same && unknown.length > 0 && (
        <StateNote
          icon="info"
          title={messages.paths.unknownTypes(unknown.join(messages.common.listComma))}
          why={messages.paths.unknownTypesHint}
        >
          <Button onClick={() => onAsk({ ...question, types: question.types.filter((type) => known?.has(type)) })}>
            {question.types.length > unknown.length ? messages.paths.withoutUnknown : messages.paths.allTypes}
          </Button>
        </StateNote>
      )}
      {paths.isError && <PathsTrouble error={paths.error} onRetry={() => void paths.refetch()} />}
      {slow && (
        <div className={styles.loading}>
          <LoadingLines widths={[80, 100, 60]} label={messages.paths.looking} />
        </div>
      )}
      {paths.data !== undefined && <PathList answer={paths.data} question={question} onAsk={onAsk} />}
      <p className={styles.remark} role="status">
        {long ? messages.paths.looking : found}
      </p>
      {found !== null && paths.data !== undefined && canLookFurther(paths.data) && (
        <div className={styles.further}>
          <LookFurther question={question} onAsk={onAsk} />
        </div>
      )}
    </>
  );
}

function canLookFurther({ search }: Paths): boolean {
  return search.reached === 'hops' && search.limits.hops < FARTHEST;
}

function LookFurther({ question, onAsk }: PathResultsProps) {
  const messages = useMessages();
  return (
    <Button onClick={() => onAsk({ ...question, max: FARTHEST })}>
      {messages.paths.lookFurther(formatCount(FARTHEST))}
    </Button>
  );
}

function PathsTrouble({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const outage = outageOf(error);
  if (error instanceof ProblemError && error.problem.code === 'not-found')
    return <StateNote icon="search" title={messages.paths.endMissing} why={messages.inspector.notFoundHint} />;
  const title =
    error instanceof ProblemError
      ? error.problem.messages[language]
      : outage === null
        ? messages.trouble.unexpected
        : messages.paths.offline;
  return (
    <StateNote icon="alert" tone="danger" title={title} why={messages.trouble.unexpectedSafe}>
      <Button onClick={onRetry}>{messages.trouble.retry}</Button>
    </StateNote>
  );
}

interface PathListProps extends PathResultsProps {
  answer: Paths;
}

function PathList({ answer, question, onAsk }: PathListProps) {
  const messages = useMessages();
  const kinds = useKinds();
  const paths = useMemo(() => drawablePaths(answer), [answer]);
  const highlighted = useAppState((state) => state.selection.path);
  const at = paths.findIndex((path) => isShown(path, highlighted));
  const [opened, setOpened] = useState(Math.max(0, at));
  const address = pathAddress(question);

  async function show(path: DrawablePath) {
    try {
      await showPath(path, answer.degrees, address, [...kinds.values()]);
    } catch {
      showToast(messages.expand.failed, 'alert');
    }
  }

  if (paths.length === 0) {
    const restricted = question.types.length > 0;
    return (
      <StateNote
        icon="path"
        title={noneTitle(answer, messages.paths)}
        why={restricted ? messages.paths.noneTypes : undefined}
      >
        {canLookFurther(answer) && <LookFurther question={question} onAsk={onAsk} />}
        {restricted && <Button onClick={() => onAsk({ ...question, types: [] })}>{messages.paths.allTypes}</Button>}
      </StateNote>
    );
  }
  return (
    <ol className={styles.list} aria-label={messages.paths.title}>
      {paths.map((path, index) => (
        <PathItem
          key={path.steps.map(({ to }) => to.id).join(' ')}
          path={path}
          number={index + 1}
          address={address}
          open={index === opened}
          shown={index === at}
          onOpen={() => setOpened(index === opened ? -1 : index)}
          onShow={() => void show(path)}
        />
      ))}
    </ol>
  );
}

type Words = ReturnType<typeof useMessages>['paths'];

function noneTitle({ search }: Paths, words: Words): string {
  if (search.apart) return words.apart;
  if (search.reached === null || search.reached === 'hops') return words.noneWithin(formatCount(search.hops));
  return words.noneBefore(formatCount(search.hops), words.limits[search.reached]);
}

/** How far was looked, and whether there is more. */
function remarkOf({ search, returned, truncated }: Paths, words: Words): string {
  const counted = formatCount(returned);
  if (search.reached !== null && search.reached !== 'hops')
    return words.foundBefore(counted, formatCount(search.hops), words.limits[search.reached]);
  return truncated ? words.first(counted) : words.allWithin(counted, formatCount(search.hops));
}
