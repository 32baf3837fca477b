import { useQueries } from '@tanstack/react-query';
import type { EntityView } from '../../../contracts/api.ts';
import { namesOf } from '../../api/entity-text.ts';
import { entityQuery } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { entityPath } from '../../ui/address.ts';
import { chartSeries, chartTitle } from './chart-model.ts';
import { FigureChart } from './figure-chart.tsx';
import styles from './inspector.module.css';

/** Charts of indicators that measure it, at most. */
const MOST = 2;

/** The figures of an indicator; of anything else, those of the indicators that measure it. */
export function FigurePreview({ entity }: { entity: EntityView }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const measuring = entity.groups
    .filter((group) => group.direction === 'in')
    .flatMap((group) => group.items)
    .filter(({ node }) => kindOf(node) === 'Indicator')
    .slice(0, entity.observations.length > 0 ? 0 : MOST);
  const others = useQueries({ queries: measuring.map(({ node }) => entityQuery(node.id)) });
  const indicators = entity.observations.length > 0 ? [entity] : others.flatMap(({ data }) => data ?? []);
  return indicators
    .flatMap(({ node, observations, cut }) =>
      chartSeries(observations).map((series) => ({ node, observations: series, isCut: cut?.includes('observations') })),
    )
    .map(({ node, observations, isCut = false }) => (
      <section key={`${node.id} ${observations[0]?.unit}`}>
        <h3 className={styles.heading}>
          {node.id === entity.node.id ? (
            chartTitle(namesOf(node)[language], observations, vocabulary, language)
          ) : (
            <a className={styles.headingLink} href={entityPath(node.id)}>
              {chartTitle(namesOf(node)[language], observations, vocabulary, language)}
            </a>
          )}
        </h3>
        <FigureChart name={namesOf(node)[language]} observations={observations} />
        {isCut && <p className={styles.cutNote}>{messages.inspector.valuesCut(formatCount(observations.length))}</p>}
      </section>
    ));
}
