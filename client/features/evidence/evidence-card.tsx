import type { EvidencePassage, RelationshipView } from '../../../contracts/api.ts';
import type { RelationshipId } from '../../../contracts/graph.ts';
import { showStatements } from '../../api/asked.ts';
import { namesOf, textProperty } from '../../api/entity-text.ts';
import { useRelationship } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick } from '../../i18n/localised.ts';
import { entityPath } from '../../ui/address.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { takeLostFocus } from '../../ui/kept-focus.ts';
import { LocalText } from '../../ui/local-text.tsx';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import { keys, written } from '../../ui/shortcuts.ts';
import { goBack, goForward, useTrail } from '../../ui/trail.ts';
import { useNarrow } from '../../ui/use-media.ts';
import { CiteBar } from './cite-bar.tsx';
import { evidenceColumns, sourcesOf } from './evidence-columns.ts';
import { EvidenceTrouble } from './evidence-trouble.tsx';
import styles from './evidence.module.css';
import { FurtherPassage } from './further-passage.tsx';
import { PassageColumn } from './passage-column.tsx';
import { SourceTabs } from './source-tabs.tsx';
import { sentenceOf } from '../../i18n/sentence.ts';

/** Sources side by side; further ones are rows below them. */
const MOST_BESIDE = 2;

interface EvidenceCardProps {
  id: RelationshipId;
  onClose: () => void;
}

/** A statement and what it rests on: the passages of each document side by side. */
export function EvidenceCard({ id, onClose }: EvidenceCardProps) {
  const messages = useMessages();
  const relationship = useRelationship(id);
  const slow = useLasting(relationship.isPending);
  const { canGoBack, canGoForward } = useTrail();
  return (
    <>
      <div className={styles.top}>
        <IconButton icon="back" label={messages.common.back} small disabled={!canGoBack} onClick={goBack} />
        <IconButton icon="forward" label={messages.common.forward} small disabled={!canGoForward} onClick={goForward} />
        <span className={styles.what}>{messages.evidence.title}</span>
        <div className={styles.space} />
        <IconButton
          icon="cypher"
          label={messages.common.statements}
          small
          onClick={() => showStatements({ name: 'relationship', input: { params: { id } } })}
        />
        <IconButton
          icon="close"
          label={messages.common.close}
          shortcut={written(keys.page.escape)}
          small
          onClick={onClose}
        />
      </div>
      {relationship.isError && (
        <EvidenceTrouble id={id} error={relationship.error} onRetry={() => void relationship.refetch()} />
      )}
      {slow && (
        <div className={styles.body}>
          <LoadingLines widths={[70, 100, 92, 60]} label={messages.common.loading} />
        </div>
      )}
      {relationship.data !== undefined && (
        <>
          <div className={styles.body} key={id}>
            <Statement view={relationship.data} />
          </div>
          <CiteBar view={relationship.data} />
        </>
      )}
    </>
  );
}

function Statement({ view }: { view: RelationshipView }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { relationship, source, target, evidence } = view;
  const phrase = vocabulary.phrases(relationship.type, 'out')[language];
  const parts = sentenceOf(namesOf(source)[language], phrase, namesOf(target)[language], language);
  const note = pick({ zh: text(view, 'noteZh') ?? '', en: text(view, 'noteEn') ?? '' }, language);
  const sourceUrl = text(view, 'sourceUrl');
  const narrow = useNarrow();
  const { columns, further } = evidenceColumns(evidence);
  const beside = columns.slice(0, MOST_BESIDE);
  // On a phone every source has a tab; beside each other more than two cannot be read.
  const rest = narrow ? [] : columns.slice(MOST_BESIDE);
  const folded = [
    ...rest.map(({ first, source }) => ({ at: first, source })),
    ...further.map((at) => ({ at, source: undefined })),
  ];
  return (
    <>
      <h2 ref={takeLostFocus} tabIndex={-1} className={styles.sentence} lang={langTag(language)}>
        {parts.map(({ text, part }) =>
          part === 'verb' ? (
            <em key={text}>{language === 'zh' ? text : ` ${text} `}</em>
          ) : (
            <a key={part} href={entityPath(part === 'source' ? source.id : target.id)}>
              {text}
            </a>
          ),
        )}
      </h2>
      <Facts view={view} />
      {note !== null && (
        <p className={styles.note}>
          <LocalText value={note} />
        </p>
      )}
      <Agreement view={view} />
      {sourceUrl !== undefined && /^https?:\/\//.test(sourceUrl) && (
        <p className={styles.source}>
          <a href={sourceUrl} target="_blank" rel="noreferrer">
            {messages.evidence.openSource}
            <Icon name="external" size={13} />
          </a>
        </p>
      )}
      {narrow && columns.length > 1 ? (
        <SourceTabs columns={columns} ends={[source, target]} />
      ) : (
        <div className={styles.columns} hidden={columns.length === 0}>
          {beside.map((column) => (
            <PassageColumn key={column.source.id} column={column} ends={[source, target]} />
          ))}
        </div>
      )}
      {folded.length > 0 && (
        <ul aria-label={messages.evidence.morePassages}>
          {folded.map(({ at, source: document }) => (
            <FurtherPassage key={at.passage.passage.id} at={at} source={document} ends={[source, target]} />
          ))}
        </ul>
      )}
      <GistNote evidence={evidence} />
    </>
  );
}

function text(view: RelationshipView, key: string): string | undefined {
  return textProperty({ ...view.source, properties: view.relationship.properties }, key);
}

function Facts({ view }: { view: RelationshipView }) {
  const messages = useMessages();
  const { basis, evidence, relationship } = view;
  const { works, documents } = sourcesOf(evidence);
  const counted =
    evidence.length === 0
      ? messages.evidence.none
      : messages.evidence.counted(formatCount(evidence.length), formatCount(works));
  const date = text(view, 'date');
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{messages.evidence.basis}</dt>
        <dd>{basis === null ? messages.evidence.unknownBasis : messages.evidence[basis]}</dd>
      </div>
      {date !== undefined && (
        <div>
          <dt>{messages.evidence.date}</dt>
          <dd>{date}</dd>
        </div>
      )}
      <div>
        <dt>{messages.evidence.evidence}</dt>
        <dd>
          {counted}
          {documents > works && messages.evidence.inTexts(formatCount(documents))}
        </dd>
      </div>
      <div>
        <dt>{messages.evidence.type}</dt>
        <dd className={styles.type}>{relationship.type}</dd>
      </div>
    </dl>
  );
}

/** One line on how widely it is said. */
function Agreement({ view }: { view: RelationshipView }) {
  const messages = useMessages();
  const { works } = sourcesOf(view.evidence);
  if (view.basis === 'external') return <p className={styles.plainLine}>{messages.evidence.externalNote}</p>;
  if (works === 0) return null;
  if (works === 1) return <p className={styles.plainLine}>{messages.evidence.single}</p>;
  return (
    <p className={styles.agreement}>
      <Icon name="check" size={16} />
      {messages.evidence.several(formatCount(works))}
    </p>
  );
}

function GistNote({ evidence }: { evidence: readonly EvidencePassage[] }) {
  const messages = useMessages();
  if (evidence.length === 0 || evidence.some(({ text }) => text !== undefined)) return null;
  return (
    <p className={styles.gistNote}>
      <Icon name="info" size={16} />
      {messages.evidence.gistNote}
    </p>
  );
}
