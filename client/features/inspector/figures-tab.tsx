import type { EntityView } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick } from '../../i18n/localised.ts';
import { LocalText } from '../../ui/local-text.tsx';
import { chartTitle, figureText, yearOf } from './chart-model.ts';
import { FigureChart } from './figure-chart.tsx';
import styles from './inspector.module.css';
import { PassageList } from './passage-list.tsx';

/** The values of an indicator with the passages that state them. */
export function FiguresTab({ entity, node }: { entity: EntityView; node: GraphNode }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const observations = entity.observations.toSorted((one, other) => yearOf(one.asOf) - yearOf(other.asOf));
  return (
    <>
      <h3 className={styles.heading}>{chartTitle(namesOf(node)[language], observations, vocabulary, language)}</h3>
      {observations.length > 1 && <FigureChart name={namesOf(node)[language]} observations={observations} />}
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{messages.inspector.asOf}</th>
            <th scope="col">{messages.inspector.value}</th>
          </tr>
        </thead>
        <tbody>
          {observations.map((each) => (
            <tr key={each.id}>
              <td>{each.asOf}</td>
              <td lang={langTag(language)}>
                {figureText(each, vocabulary, language)}
                <LocalText
                  value={pick({ zh: each.noteZh ?? '', en: each.noteEn ?? '' }, language)}
                  className={styles.figureNote}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PassageList ids={[...new Set(observations.flatMap(({ evidence }) => evidence))]} />
    </>
  );
}
