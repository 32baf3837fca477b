import { Fragment, useState } from 'react';
import type { EntityView, ObservationView } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick } from '../../i18n/localised.ts';
import { LocalText } from '../../ui/local-text.tsx';
import { chartSeries, chartTitle, figureText, yearOf } from './chart-model.ts';
import { FigureChart } from './figure-chart.tsx';
import styles from './inspector.module.css';
import { PassageList } from './passage-list.tsx';

/** The values of an indicator over time, each with the passages that state it. */
export function FiguresTab({ entity, node }: { entity: EntityView; node: GraphNode }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const name = namesOf(node)[language];
  const isCut = entity.cut?.includes('observations') === true;
  const observations = entity.observations.toSorted((one, other) => yearOf(one.asOf) - yearOf(other.asOf));
  return (
    <>
      {chartSeries(observations).map((series) => (
        <Fragment key={series[0]?.unit}>
          <h3 className={styles.heading}>{chartTitle(name, series, vocabulary, language)}</h3>
          <FigureChart name={name} observations={series} />
        </Fragment>
      ))}
      {isCut && <p className={styles.cutNote}>{messages.inspector.valuesCut(formatCount(observations.length))}</p>}
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{messages.inspector.asOf}</th>
            <th scope="col">{messages.inspector.value}</th>
            <th scope="col">{messages.inspector.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {observations.map((each) => (
            <Figure key={each.id} observation={each} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** One value; its passages open below it. */
function Figure({ observation }: { observation: ObservationView }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const [open, setOpen] = useState(false);
  const { asOf, noteZh, noteEn, evidence } = observation;
  const value = figureText(observation, vocabulary, language);
  return (
    <>
      <tr>
        <td>{asOf}</td>
        <td lang={langTag(language)}>
          {value}
          <LocalText value={pick({ zh: noteZh ?? '', en: noteEn ?? '' }, language)} className={styles.figureNote} />
        </td>
        <td>
          {evidence.length > 0 && (
            <button
              type="button"
              className={styles.more}
              aria-expanded={open}
              aria-label={`${messages.inspector.valueSourceLabel(value)}${messages.common.listComma}${messages.inspector.valueSource(formatCount(evidence.length))}`}
              onClick={() => setOpen(!open)}
            >
              {messages.inspector.valueSource(formatCount(evidence.length))}
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3}>
            <PassageList ids={evidence} />
          </td>
        </tr>
      )}
    </>
  );
}
