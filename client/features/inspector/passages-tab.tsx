import { Button } from '@mantine/core';
import type { DocumentReference, EntityView, Passages } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { documentNames } from '../../api/entity-text.ts';
import { useMentioningPassages } from '../../api/queries.ts';
import { bySource, workPassages } from '../../api/work-passages.ts';
import type { WorkPassage } from '../../api/work-passages.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { entityPath } from '../../ui/address.ts';
import { LoadingLines, StateNote, useLasting } from '../../ui/states.tsx';
import styles from './inspector.module.css';
import { MentionBars } from './mention-bars.tsx';
import { MentioningPassage } from './mentioning-passage.tsx';

type Item = Passages['items'][number];

/** How often the documents mention it, and every passage that does, in reading order. */
export function PassagesTab({ entity, node }: { entity: EntityView; node: GraphNode }) {
  const messages = useMessages();
  const passages = useMentioningPassages(node.id);
  const slow = useLasting(passages.isPending);
  const pages = passages.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? items.length;
  return (
    <>
      <MentionBars mentions={entity.mentions} />
      {slow && <LoadingLines widths={[100, 94, 70]} label={messages.common.loading} />}
      {passages.isError && (
        <StateNote icon="alert" tone="danger" title={messages.trouble.unexpected} why={messages.trouble.unexpectedSafe}>
          <Button onClick={() => void passages.refetch()}>{messages.trouble.retry}</Button>
        </StateNote>
      )}
      {passages.isSuccess && items.length === 0 && <p className={styles.nothing}>{messages.inspector.noPassages}</p>}
      {items.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {items.length < total
              ? messages.inspector.passagesShown(formatCount(items.length), formatCount(total))
              : messages.inspector.passageIntro(formatCount(total))}
          </h3>
          {bySource(workPassages(items)).map(({ source, entries }) => (
            <SourcePassages key={source.id} source={source} entries={entries} node={node} />
          ))}
        </>
      )}
      {passages.hasNextPage && (
        <button
          type="button"
          className={styles.more}
          disabled={passages.isFetchingNextPage}
          onClick={() => void passages.fetchNextPage()}
        >
          {messages.common.nextMore(formatCount(Math.min(pages.at(-1)?.limit ?? 0, total - items.length)))}
        </button>
      )}
    </>
  );
}

interface SourcePassagesProps {
  /** A work, or a document of its own. */
  source: DocumentReference;
  entries: readonly WorkPassage<Item>[];
  node: GraphNode;
}

/** What one source says of it: a paragraph that several documents carry is one row. */
function SourcePassages({ source, entries, node }: SourcePassagesProps) {
  const language = useLanguage();
  return (
    <section className={styles.ofDocument}>
      <h4 className={styles.documentLine} lang={langTag(language)}>
        <a href={entityPath(source.id)}>{documentNames(source)[language]}</a>
      </h4>
      <ul className={styles.passages}>
        {entries.map(({ passage, alsoIn }) => (
          <MentioningPassage
            key={passage.passage.id}
            passage={passage}
            alsoIn={alsoIn}
            named={[node]}
            implicit={passage.how === 'implicit'}
          />
        ))}
      </ul>
    </section>
  );
}
