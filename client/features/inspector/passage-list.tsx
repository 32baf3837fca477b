import { useQueries } from '@tanstack/react-query';
import { passageQuery } from '../../api/queries.ts';
import { useMessages } from '../../i18n/language.tsx';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import styles from './inspector.module.css';
import { MentioningPassage } from './mentioning-passage.tsx';

/** A few passages by id. */
export function PassageList({ ids }: { ids: readonly string[] }) {
  const messages = useMessages();
  const passages = useQueries({ queries: ids.map((id) => passageQuery(id)) });
  const slow = useLasting(passages.some(({ isPending }) => isPending));
  return (
    <>
      <ul className={styles.passages}>
        {passages.map(
          ({ data }) =>
            data !== undefined && (
              <MentioningPassage key={data.passage.id} passage={data} named={data.names.map(({ node }) => node)} />
            ),
        )}
      </ul>
      {slow && <LoadingLines widths={[100, 94, 70]} label={messages.common.loading} />}
    </>
  );
}
