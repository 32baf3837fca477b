/** The counts of a dataset as tables, in one language: for a terminal and for a page of the documentation. */
import type { DatasetStatistics } from './dataset-statistics.ts';

export type TableLanguage = 'zh' | 'en';

export interface CountTable {
  /** Names it where it is to be put. */
  name: string;
  title: string;
  head: string[];
  rows: string[][];
}

export function statisticsTables(counts: DatasetStatistics, language: TableLanguage): CountTable[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { totals, bases, complete } = counts;
  const family = (id: string) => {
    const known = counts.families.find((one) => one.id === id);
    return known === undefined ? id : known[language];
  };
  return [
    {
      name: 'totals',
      title: say('总数', 'Totals'),
      head: [say('内容', 'what'), say('数量', 'count')],
      rows: [
        [say('文献', 'documents'), number(totals.documents)],
        [say('章节', 'sections'), number(totals.sections)],
        [say('段落', 'passages'), number(totals.passages)],
        [say('段落字数', 'characters of the passages'), number(totals.characters)],
        [say('实体（含文献）', 'entities, documents included'), number(totals.entities)],
        [say('关系', 'statements'), number(totals.statements)],
        [say('指标', 'indicators'), number(totals.indicators)],
        [say('数据', 'figures'), number(totals.observations)],
        [say('提及', 'mentions'), number(totals.mentions)],
        [say('中英文俱全', 'in both languages'), percent(complete.languages)],
        [say('关系有段落或出处', 'statements with a passage or a source'), percent(complete.evidence)],
      ],
    },
    {
      name: 'documents',
      title: say('各文献', 'By document'),
      head: [
        say('文本', 'text'),
        say('文献', 'document'),
        say('日期', 'date'),
        say('章节', 'sections'),
        say('段落', 'passages'),
        say('字数', 'characters'),
        say('提到的实体', 'entities mentioned'),
        say('支持的关系', 'statements supported'),
        say('数据', 'figures'),
      ],
      rows: counts.documents.map((document) => [
        document.text,
        say(document.nameZh, document.nameEn),
        document.date ?? '–',
        number(document.sections),
        number(document.passages),
        number(document.characters),
        number(document.entities),
        number(document.statements),
        number(document.figures),
      ]),
    },
    {
      name: 'entities',
      title: say('实体的种类', 'Entities by kind'),
      head: [say('种类', 'kind'), say('数量', 'count'), say('其中', 'of these')],
      rows: counts.kinds.map((kind) => [
        language === 'zh' ? `${kind.zh} ${kind.id}` : kind.en,
        number(kind.count),
        kind.categories.map((category) => `${category[language]} ${category.count}`).join(say('、', ', ')),
      ]),
    },
    {
      name: 'statements',
      title: say('关系的类型', 'Statements by type'),
      head: [say('类别', 'family'), say('类型', 'type'), say('读作', 'reads as'), say('数量', 'count')],
      rows: counts.types.map((type) => [family(type.family), type.id, type[language], number(type.count)]),
    },
    {
      name: 'basis',
      title: say('关系的依据', 'What statements rest on'),
      head: [say('依据', 'basis'), say('数量', 'count'), say('比例', 'share')],
      rows: (
        [
          [say('文本写明', 'stated'), bases.stated],
          [say('据标题或上下文推断', 'inferred'), bases.inferred],
          [say('公开来源', 'external'), bases.external],
        ] as const
      ).map(([name, many]) => [name, number(many), percent(totals.statements === 0 ? 0 : many / totals.statements)]),
    },
    {
      name: 'sources',
      title: say('关系的来源数', 'Statements by number of sources'),
      head: [say('来源数', 'sources'), say('关系', 'statements')],
      rows: counts.sources.map(({ sources, statements }) => [
        sources === 0 ? say('文本之外', 'beyond the texts') : number(sources),
        number(statements),
      ]),
    },
    {
      name: 'figures',
      title: say('数据的单位', 'Figures by unit'),
      head: [say('单位', 'unit'), say('数据', 'figures')],
      rows: counts.units
        .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
        .map((unit) => [unit[language], number(unit.count)]),
    },
    {
      name: 'mentions',
      title: say('提及', 'Mentions'),
      head: [say('方式', 'how'), say('数量', 'count')],
      rows: [
        [say('指名', 'by name'), number(counts.mentions.named)],
        [
          say('以代词、标题或文献自身', 'by pronoun, by heading or as the document itself'),
          number(counts.mentions.implicit),
        ],
      ],
    },
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** At most one decimal; never 100 % of what is not all. */
function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  return `${share < 1 ? Math.min(rounded, 99.9) : rounded} %`;
}
