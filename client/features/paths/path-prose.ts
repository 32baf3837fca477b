/** A path in words, to be pasted anywhere: a numbered chain of sentences, each with where it is said. */
import type { EvidencePassage, RelationshipView } from '../../../contracts/api.ts';
import { documentNames, namesOf, textProperty } from '../../api/entity-text.ts';
import type { Vocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.tsx';
import { messagesOf } from '../../i18n/language.tsx';
import { sentenceOf, sentenceText } from '../../i18n/sentence.ts';
import { nodesOf } from './path-steps.ts';
import type { DrawablePath } from './path-steps.ts';

/** Passages named after a sentence; the rest is a number. */
const PLACES = 3;

export interface ProseSource {
  /** Title and version of the dataset, if there is one. */
  dataset: { titles: { zh: string; en: string }; version: string } | null;
  /** The address of the paths. */
  address: string;
}

/** @param views of the statements of the path, by id; a statement without one is told without its places */
export function pathProse(
  path: DrawablePath,
  views: ReadonlyMap<string, RelationshipView>,
  vocabulary: Vocabulary,
  language: Language,
  source: ProseSource,
): string {
  const messages = messagesOf(language);
  const nodes = nodesOf(path);
  const nameOf = (at: number) => {
    const node = nodes.at(at);
    return node === undefined ? '' : namesOf(node)[language];
  };
  const byId = new Map(nodes.map((node) => [node.id, namesOf(node)[language]]));
  const lines = path.steps.map(({ statements }, at) => {
    const sentences = statements.map(({ relationship }) => {
      const phrase = vocabulary.phrases(relationship.type, 'out')[language];
      const ends = [relationship.source, relationship.target].map((id) => byId.get(id) ?? id) as [string, string];
      const said = sentenceText(sentenceOf(ends[0], phrase, ends[1], language), language);
      const view = views.get(relationship.id);
      return `${said}${view === undefined ? '' : placesOf(view, language)}${messages.common.stop}`;
    });
    return `${at + 1}. ${sentences.join('').trim()}`;
  });
  const { dataset, address } = source;
  const from = dataset === null ? [] : [messages.paths.proseDataset(dataset.titles[language], dataset.version)];
  return [
    messages.paths.proseTitle(nameOf(0), nameOf(-1), messages.paths.hops(formatCount(path.steps.length))),
    ...lines,
    messages.paths.proseSource([...from, address].join(messages.common.listComma)),
  ].join('\n');
}

/** “（白皮书，文件 001 · 前言 · 第3段；另有 2 段）”. */
function placesOf({ evidence, relationship, source }: RelationshipView, language: Language): string {
  const messages = messagesOf(language);
  const url = textProperty({ ...source, properties: relationship.properties }, 'sourceUrl');
  const places = evidence.slice(0, PLACES).map((at) => placeOf(at, language));
  if (evidence.length > PLACES) places.push(messages.paths.proseMore(formatCount(evidence.length - PLACES)));
  if (url !== undefined) places.push(url);
  return places.length === 0 ? '' : messages.paths.proseInBrackets(places.join(messages.paths.proseBetween));
}

function placeOf({ document, section, passage }: EvidencePassage, language: Language): string {
  const { evidence, common } = messagesOf(language);
  const title = language === 'zh' ? section.titleZh : section.titleEn;
  const locator = evidence.locatorNoFile(title, formatCount(passage.paragraph)).replaceAll('\u00a0', ' ');
  return `${documentNames(document)[language]}${common.listComma}${locator}`;
}
