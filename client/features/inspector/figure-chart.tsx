import type { ObservationView } from '../../../contracts/api.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { chartModel, figureText } from './chart-model.ts';
import type { ChartPoint } from './chart-model.ts';
import styles from './inspector.module.css';

/** Values over time: filled =, hollow ≈, up >, down <; dashed between, because nothing is said of the years between. */
export function FigureChart({ name, observations }: { name: string; observations: readonly ObservationView[] }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { width, height, baseline, points, ticks } = chartModel(observations, language);
  const words = observations.map((each) => `${each.asOf} ${figureText(each, vocabulary, language)}`);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${messages.inspector.chartLabel(name)}${messages.common.colon}${words.join(messages.common.separator)}`}
    >
      <path d={`M4 ${baseline}H${width - 4}`} className={styles.axis} />
      {ticks.map(({ x, text }) => (
        <text key={text} x={x} y={height - 5} className={styles.tick}>
          {text}
        </text>
      ))}
      <path d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} className={styles.series} />
      {points.map((point) => (
        <g key={point.id}>
          <Mark point={point} />
          <text x={point.x} y={point.y - 9} className={styles.pointLabel}>
            {point.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Mark({ point: { x, y, mark } }: { point: ChartPoint }) {
  if (mark === 'up') return <path d={`M${x - 4.5} ${y + 3.5}H${x + 4.5}L${x} ${y - 4.5}Z`} className={styles.hollow} />;
  if (mark === 'down')
    return <path d={`M${x - 4.5} ${y - 3.5}H${x + 4.5}L${x} ${y + 4.5}Z`} className={styles.hollow} />;
  return <circle cx={x} cy={y} r={3.6} className={mark === 'filled' ? styles.filled : styles.hollow} />;
}
