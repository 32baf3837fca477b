import { Checkbox, RangeSlider } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { dateCounts } from '../../../state/filter-counts.ts';
import type { DateCounts } from '../../../state/filter-counts.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import styles from './filters.module.css';
import { yearBars } from './year-bars.ts';

/** Years from the first to the last on the canvas; what has no date stays unless the reader says otherwise. */
export function DateFilter() {
  const messages = useMessages();
  const dates = useAppState(dateCounts);
  const datedOnly = useAppState((state) => state.filters.datedOnly);
  return (
    <>
      {dates === null ? (
        <p className={styles.hint}>{messages.filters.noDates}</p>
      ) : (
        <>
          {/* Another span of years is another slider: what was dragged in the old one means nothing in it. */}
          <Years key={`${dates.first} ${dates.last}`} dates={dates} />
          <p className={styles.hint}>
            {datedOnly
              ? messages.filters.undatedHidden(messages.legend.nodes(formatCount(dates.undated.nodes)))
              : messages.filters.undatedKept(
                  messages.legend.nodes(formatCount(dates.undated.nodes)),
                  messages.legend.relationships(formatCount(dates.undated.relationships)),
                )}
          </p>
        </>
      )}
      <label className={styles.check}>
        <Checkbox checked={datedOnly} onChange={(event) => act('setDatedOnly', event.currentTarget.checked)} />
        {messages.filters.datedOnly}
      </label>
    </>
  );
}

function Years({ dates }: { dates: DateCounts }) {
  const messages = useMessages();
  const { first, last, perYear } = dates;
  const { from, to } = useAppState((state) => state.filters.years);
  /** While a handle is dragged: what is filtered changes when it is let go, as one step. */
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const within = (year: number) => Math.max(first, Math.min(last, year));
  const [low, high] = dragged ?? [within(from ?? first), within(to ?? last)];
  const bars = yearBars(first, perYear);
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <>
      <p className={styles.years}>{messages.filters.years(String(low), String(high))}</p>
      {first < last && (
        <div className={styles.slider}>
          <div className={styles.bars} aria-hidden>
            {bars.map((bar) => (
              <span
                key={bar.first}
                className={styles.bar}
                data-out={bar.last < low || bar.first > high || undefined}
                style={{ height: `${(100 * bar.count) / tallest}%` }}
              />
            ))}
          </div>
          <RangeSlider
            classNames={{ root: styles.range, thumb: styles.thumb, track: styles.track, bar: styles.trackBar }}
            size={3}
            thumbSize={16}
            label={null}
            min={first}
            max={last}
            minRange={0}
            value={[low, high]}
            onChange={setDragged}
            onChangeEnd={([start, end]) => {
              setDragged(null);
              // A handle at the end is no bound: what comes to the canvas later may lie beyond.
              act('setYears', { from: start === first ? null : start, to: end === last ? null : end });
            }}
            thumbFromLabel={messages.filters.from}
            thumbToLabel={messages.filters.to}
            thumbValueText={(year) => messages.filters.year(String(year))}
          />
        </div>
      )}
    </>
  );
}
