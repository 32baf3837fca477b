import type { ReactNode } from 'react';
import { useMeta, useOverview } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount, formatInstant } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import styles from './about.module.css';

/** What this is, which data and database answer, and what the kinds mean. */
export function AboutScreen() {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const meta = useMeta();
  const overview = useOverview();
  const slow = useLasting(meta.isPending);
  const dataset = meta.data?.dataset;
  const totals = overview.data?.totals;
  return (
    <main id="main" className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.title}>{messages.about.title}</h1>
        <p className={styles.lead}>{messages.about.lead}</p>
        {slow && <LoadingLines widths={[60, 80, 40]} label={messages.common.loading} />}
        {meta.data !== undefined && (
          <>
            <h2 className={styles.heading}>{messages.about.data}</h2>
            {dataset == null ? (
              <p>{messages.about.foreign}</p>
            ) : (
              <>
                <p className={styles.name} lang={langTag(language)}>
                  {dataset.titles[language]}
                </p>
                <p lang={langTag(language)}>{dataset.descriptions[language]}</p>
                <dl className={styles.facts}>
                  <Fact label={messages.about.version}>{dataset.version}</Fact>
                  {totals !== undefined && (
                    <Fact label={messages.about.counts}>
                      {messages.explore.totals(
                        formatCount(totals.entities),
                        formatCount(totals.statements),
                        formatCount(totals.passages),
                      )}
                    </Fact>
                  )}
                  <Fact label={messages.about.licence}>
                    {dataset.licence.url === undefined ? (
                      dataset.licence.name
                    ) : (
                      <a href={dataset.licence.url} target="_blank" rel="noreferrer">
                        {dataset.licence.name}
                      </a>
                    )}
                  </Fact>
                  <Fact label={messages.about.loadedAt}>{formatInstant(dataset.loadedAt)}</Fact>
                  <Fact label={messages.about.hash}>
                    <code className={styles.hash}>{dataset.contentHash}</code>
                  </Fact>
                </dl>
                <p className={styles.quiet}>{messages.about.gists}</p>
              </>
            )}
            <h2 className={styles.heading}>{messages.about.program}</h2>
            <dl className={styles.facts}>
              <Fact label={messages.about.version}>
                {messages.product} {meta.data.product.version}
              </Fact>
              <Fact label={messages.about.licence}>{messages.about.programLicence}</Fact>
              <Fact label={messages.about.database}>
                {meta.data.database.engine === 'embedded'
                  ? messages.explore.database(meta.data.database.name, messages.explore.embedded)
                  : meta.data.database.name}
              </Fact>
              <Fact label={messages.about.api}>
                <a href="/api/docs">{messages.about.apiDocs}</a>
                {messages.common.separator}
                <a href="/api/openapi.json">OpenAPI 3.1</a>
              </Fact>
            </dl>
            {meta.data.notices.map((notice) => (
              <p key={notice.code} className={styles.notice}>
                {notice.messages[language]}
              </p>
            ))}
          </>
        )}
        {vocabulary.kinds.length > 0 && (
          <>
            <h2 className={styles.heading}>{messages.about.kinds}</h2>
            <ul>
              {vocabulary.kinds.map((kind) => (
                <li key={kind.label} className={styles.kind}>
                  <KindGlyph kind={kind.label} size={22} icon />
                  <b>{kind.names[language]}</b>
                  <span>{kind.definition[language]}</span>
                  <span className={styles.count}>{formatCount(kind.count)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
