import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { canBeNodeId } from '../../../contracts/possible-id.ts';
import type { DocumentView } from '../../../contracts/documents.ts';
import { useDocument } from '../../api/document-reads.ts';
import { notFoundError } from '../../api/problems.ts';
import { passageQuery } from '../../api/queries.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { ReaderAddress } from '../../ui/reader-address.ts';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import { DocumentReader } from './document-reader.tsx';
import { DocumentsScreen } from './documents-screen.tsx';
import { ReaderTrouble } from './reader-trouble.tsx';
import styles from './reader.module.css';
import { readingOf } from './reading.ts';
import type { Target } from './use-place-in-document.ts';

interface ReaderPlaceProps {
  address: ReaderAddress;
  /** Puts entities on the canvas and goes there. */
  onShow: (ids: readonly string[]) => void;
}

/** The documents place: the list, or a document open at what the address names. */
export function ReaderPlace({ address, onShow }: ReaderPlaceProps) {
  if (address.kind === 'list') return <DocumentsScreen />;
  if (address.kind === 'passage') return <PassageReader id={address.id} onShow={onShow} />;
  return (
    <OpenDocument
      key={address.id}
      id={address.id}
      target={address.section === null ? null : { section: address.section }}
      onShow={onShow}
    />
  );
}

/** A passage is opened in its document, which the server is asked for unless it has been read already. */
function PassageReader({ id, onShow }: { id: string; onShow: ReaderPlaceProps['onShow'] }) {
  const client = useQueryClient();
  const known = useMemo(() => {
    const read = client.getQueriesData<InfiniteData<DocumentView>>({ queryKey: ['document'] });
    return read.find(([, data]) => data?.pages.some(({ passages }) => passages.some((each) => each.id === id)))?.[0][1];
  }, [client, id]);
  const isPossible = canBeNodeId(id);
  const passage = useQuery({ ...passageQuery(id), enabled: known === undefined && isPossible });
  const slow = useLasting(passage.isPending && known === undefined && isPossible);
  const document = typeof known === 'string' ? known : passage.data?.document.id;
  if (document !== undefined) {
    return <OpenDocument key={document} id={document} target={{ passage: id }} onShow={onShow} />;
  }
  const error = isPossible ? passage.error : notFoundError(id);
  if (error !== null) return <ReaderTrouble what="passage" error={error} onRetry={() => void passage.refetch()} />;
  return <Reading slow={slow} />;
}

function OpenDocument({ id, target, onShow }: { id: string; target: Target; onShow: ReaderPlaceProps['onShow'] }) {
  const query = useDocument(id);
  const slow = useLasting(query.isPending);
  const pages = query.data?.pages;
  const reading = useMemo(() => (pages === undefined ? null : readingOf(pages)), [pages]);
  if (reading !== null) {
    return (
      <DocumentReader
        reading={reading}
        target={target}
        isCut={query.isFetchNextPageError}
        onMore={() => void query.fetchNextPage()}
        onShow={onShow}
      />
    );
  }
  if (query.isError) return <ReaderTrouble what="document" error={query.error} onRetry={() => void query.refetch()} />;
  return <Reading slow={slow} />;
}

/** Quiet lines where the text will be, once it takes long. */
function Reading({ slow }: { slow: boolean }) {
  const messages = useMessages();
  return (
    <main id="main" className={styles.waiting}>
      {slow && <LoadingLines widths={[40, 100, 96, 92, 60, 100, 88]} label={messages.common.loading} />}
    </main>
  );
}
