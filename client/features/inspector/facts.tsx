import type { ReactNode } from 'react';
import type { GraphNode } from '../../../contracts/graph.ts';
import { coverageOf, textProperty } from '../../api/entity-text.ts';
import { formatSpan } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick, scriptOf } from '../../i18n/localised.ts';
import { Icon } from '../../ui/icon.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import styles from './inspector.module.css';

/** Dates, authorship, and the same thing elsewhere. */
export function Facts({ node }: { node: GraphNode }) {
  const messages = useMessages();
  const language = useLanguage();
  const text = (key: string) => textProperty(node, key);
  const span = formatSpan(text('startDate'), text('endDate'));
  const wikidata = text('wikidata');
  const coverage = pick(coverageOf(node), language);
  const rows: [string, ReactNode][] = [];
  const date = text('date') ?? (span === '' ? undefined : span);
  if (date !== undefined) rows.push([messages.inspector.date, date]);
  for (const key of ['author', 'publisher'] as const) {
    const value = (language === 'en' ? text(`${key}En`) : undefined) ?? text(key);
    if (value !== undefined) rows.push([messages.inspector[key], <Plain key={key} text={value} />]);
  }
  if (coverage !== null) rows.push([messages.inspector.coverage, <LocalText key="coverage" value={coverage} />]);
  if (wikidata !== undefined) {
    rows.push(['Wikidata', <Outside key="w" href={`https://www.wikidata.org/wiki/${wikidata}`} text={wikidata} />]);
  }
  for (const [key, label] of [
    ['url', messages.inspector.website],
    ['sourceUrl', messages.inspector.source],
  ] as const) {
    const href = text(key);
    if (href !== undefined && /^https?:\/\//.test(href))
      rows.push([label, <Outside key={key} href={href} text={href} />]);
  }
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{messages.inspector.identity}</h3>
      <dl className={styles.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Plain({ text }: { text: string }) {
  return <span lang={langTag(scriptOf(text))}>{text}</span>;
}

function Outside({ href, text }: { href: string; text: string }) {
  const messages = useMessages();
  return (
    <a className={styles.outside} href={href} target="_blank" rel="noreferrer" title={messages.common.openInNewWindow}>
      <span>{text.replace(/^https?:\/\/(www\.)?/, '')}</span>
      <Icon name="external" size={13} />
    </a>
  );
}
