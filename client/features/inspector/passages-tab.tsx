import { Button } from '@mantine/core';
import type { EntityView, Passages } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { documentNames } from '../../api/entity-text.ts';
import { useMentioningPassages } from '../../api/queries.ts';
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
          {byDocument(items).map((group) => (
            <DocumentPassages key={group[0].document.id} items={group} node={node} />
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

/** Neighbours in the list that are of one document; the order stays. */
function byDocument(items: readonly Item[]): [Item, ...Item[]][] {
  const groups: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0].document.id === item.document.id) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function DocumentPassages({ items, node }: { items: readonly [Item, ...Item[]]; node: GraphNode }) {
  const language = useLanguage();
  const { document } = items[0];
  return (
    <section className={styles.ofDocument}>
      <h4 className={styles.documentLine} lang={langTag(language)}>
        <a href={entityPath(document.id)}>{documentNames(document)[language]}</a>
      </h4>
      <ul className={styles.passages}>
        {items.map(({ how, ...passage }) => (
          <MentioningPassage key={passage.passage.id} passage={passage} named={[node]} implicit={how === 'implicit'} />
        ))}
      </ul>
    </section>
  );
}
