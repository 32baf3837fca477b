/** The nodes on the canvas as rows of a table. */
import type { GraphNode, NodeId, Properties } from '../../../contracts/graph.ts';
import { categoryOf, namesOf } from '../../api/entity-text.ts';
import type { Vocabulary } from '../../api/vocabulary.ts';
import { formatSpan } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.tsx';
import type { Localised } from '../../i18n/localised.ts';
import { documentsOf } from '../../state/evidence.ts';
import { kindOf } from '../../state/graph.ts';
import type { GraphState } from '../../state/graph.ts';
import type { VisibleElements } from '../../state/selectors.ts';
import type { LabelMode } from '../../state/view.ts';
import { yearsOf } from '../../state/years.ts';

/** Whether it is seen, was put out of sight one by one, or is kept back by the filters. */
export type Presence = 'shown' | 'hidden' | 'filtered';

export interface NodeRow {
  id: NodeId;
  node: GraphNode;
  /** In the label language; where that is both, Chinese leads. */
  name: Localised;
  /** In the other language; null where it is the same. */
  other: Localised | null;
  kind: string;
  kindName: string;
  categoryName: string;
  /** As the source has it: a year, a month, a day, or a span of them. Empty without a date. */
  date: string;
  /** Statements on the canvas. */
  drawn: number;
  /** Statements in the whole graph; null while nobody said. */
  all: number | null;
  /** Documents that mention it. */
  documents: number;
  pinned: boolean;
  presence: Presence;
}

/** The date of a node or a statement; empty without one. A date that is no year of ours is not made up. */
export function dateTextOf(properties: Properties): string {
  if (yearsOf(properties) === null) return '';
  const text = (key: string) => {
    const value = properties[key];
    if (typeof value === 'string' && value !== '') return value;
    return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string'
      ? value.value
      : undefined;
  };
  return text('date') ?? formatSpan(text('startDate'), text('endDate'));
}

/** The language that names lead with. */
export function leadingLanguage(labels: LabelMode): Language {
  return labels === 'en' ? 'en' : 'zh';
}

export function nameIn(node: GraphNode, language: Language): Localised {
  return { text: namesOf(node)[language], language };
}

export interface RowContext {
  graph: GraphState;
  visible: VisibleElements;
  labels: LabelMode;
  vocabulary: Vocabulary;
  /** Of the interface: names of kinds, categories and bases are said in it. */
  language: Language;
}

/** Every node on the canvas, those out of sight included, in the order in which they came. */
export function nodeRows(context: RowContext & { drawn: ReadonlyMap<NodeId, number> }): NodeRow[] {
  const { graph, visible, labels, drawn, vocabulary, language } = context;
  const seen = new Set(visible.nodes.map(({ node }) => node.id));
  const lead = leadingLanguage(labels);
  return [...graph.nodes.values()].map(({ node, pinned }) => {
    const kind = kindOf(node);
    const names = namesOf(node);
    const name = nameIn(node, lead);
    const other = nameIn(node, lead === 'zh' ? 'en' : 'zh');
    return {
      id: node.id,
      node,
      name,
      other: names.zh === names.en ? null : other,
      kind,
      kindName: vocabulary.kindNames(kind)[language],
      categoryName: vocabulary.categoryNames(kind, categoryOf(node))?.[language] ?? '',
      date: dateTextOf(node.properties),
      drawn: drawn.get(node.id) ?? 0,
      all: graph.degrees.get(node.id) ?? null,
      documents: documentsOf(node).length,
      pinned,
      presence: graph.hidden.has(node.id) ? 'hidden' : seen.has(node.id) ? 'shown' : 'filtered',
    };
  });
}
