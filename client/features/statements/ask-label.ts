/** What a reader calls a question that the page put. */
import type { GraphNode, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import type { Ask } from '../../api/asked.ts';
import { namesOf } from '../../api/entity-text.ts';
import type { Vocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.tsx';
import { sentenceOf, sentenceText } from '../../i18n/sentence.ts';
import type { statementsWords } from '../../i18n/words/statements.ts';
import type { GraphState } from '../../state/graph.ts';

interface LabelContext {
  words: (typeof statementsWords)['zh'];
  language: Language;
  /** Names of what is drawn. */
  graph: GraphState;
  /** What was read besides; the rest is called by its id. */
  readNode: (id: string) => GraphNode | undefined;
  vocabulary: Pick<Vocabulary, 'phrases'>;
}

export function askLabel(ask: Ask, context: LabelContext): string {
  const { asks } = context.words;
  const nameOf = (id: string) => {
    const node = context.graph.nodes.get(id as NodeId)?.node ?? context.readNode(id);
    return node === undefined ? id : namesOf(node)[context.language];
  };
  const id = 'params' in ask.input ? (ask.input.params?.id ?? '') : '';
  switch (ask.name) {
    case 'overview':
    case 'documents':
      return asks[ask.name];
    case 'search':
      return asks.search(ask.input.query?.q ?? '');
    case 'find':
      return asks.find(ask.input.body?.q ?? '');
    case 'neighbours':
      return ask.input.query?.cursor === undefined ? asks.neighbours(nameOf(id)) : asks.next(nameOf(id));
    case 'entity':
    case 'passages':
    case 'document':
    case 'paragraphs':
      return asks[ask.name](nameOf(id));
    case 'passage':
      return asks.passage(id);
    case 'subgraph':
      return asks.subgraph(formatCount(ask.input.body?.ids.length ?? 0));
    case 'paths':
      return asks.paths(nameOf(ask.input.query?.from ?? ''), nameOf(ask.input.query?.to ?? ''));
    case 'relationship':
      return asks.relationship(sentence(id, nameOf, context));
  }
}

function sentence(id: string, nameOf: (id: string) => string, { graph, language, vocabulary }: LabelContext): string {
  const drawn = graph.relationships.get(id as RelationshipId);
  if (drawn === undefined) return id;
  const phrase = vocabulary.phrases(drawn.type, 'out')[language];
  return sentenceText(sentenceOf(nameOf(drawn.source), phrase, nameOf(drawn.target), language), language);
}
