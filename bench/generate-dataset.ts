/**
 * A made-up dataset of any size for measuring: Chinese and English names, aliases, hubs, passages and mentions. The
 * same seed and sizes give the same records. Names are made of the words of the field, so that tokens are shared the
 * way they are in real data, which is what makes searching slow.
 */
import type { Dataset, DatasetSchema, EntityRecord, PassageRecord, StatementRecord } from '../contracts/dataset.ts';

export interface GeneratedSize {
  entities: number;
  statements: number;
  /** Default: one for every ten entities, at most 5,000. */
  passages?: number;
  seed?: number;
}

// prettier-ignore
const WORDS: readonly (readonly [zh: string, en: string])[] = [
  ['网络', 'cyber'], ['空间', 'space'], ['命运', 'destiny'], ['共同', 'shared'], ['主权', 'sovereignty'],
  ['安全', 'security'], ['数据', 'data'], ['数字', 'digital'], ['经济', 'economy'], ['治理', 'governance'],
  ['合作', 'cooperation'], ['国际', 'international'], ['全球', 'global'], ['倡议', 'initiative'], ['原则', 'principle'],
  ['技术', 'technology'], ['创新', 'innovation'], ['发展', 'development'], ['信息', 'information'], ['基础', 'foundation'],
  ['设施', 'infrastructure'], ['平台', 'platform'], ['标准', 'standard'], ['规则', 'rule'], ['法律', 'law'],
  ['保护', 'protection'], ['个人', 'personal'], ['隐私', 'privacy'], ['跨境', 'cross-border'], ['流动', 'flow'],
  ['人工', 'artificial'], ['智能', 'intelligence'], ['算法', 'algorithm'], ['丝绸', 'silk'], ['道路', 'road'],
  ['电商', 'commerce'], ['支付', 'payment'], ['卫星', 'satellite'], ['导航', 'navigation'], ['海底', 'submarine'],
  ['光缆', 'cable'], ['乡村', 'rural'], ['振兴', 'revival'], ['教育', 'education'], ['医疗', 'health'],
  ['文化', 'culture'], ['遗产', 'heritage'], ['交流', 'exchange'], ['论坛', 'forum'], ['大会', 'conference'],
  ['联盟', 'alliance'], ['机构', 'agency'], ['中心', 'centre'], ['委员会', 'commission'], ['联合国', 'united nations'],
  ['亚太', 'asia-pacific'], ['非洲', 'africa'], ['欧洲', 'europe'], ['东盟', 'asean'], ['阿拉伯', 'arab'],
  ['绿色', 'green'], ['低碳', 'low-carbon'], ['能源', 'energy'], ['工业', 'industry'], ['制造', 'manufacturing'],
  ['互联', 'connected'], ['开放', 'open'], ['共享', 'sharing'], ['包容', 'inclusive'], ['公平', 'fair'],
  ['透明', 'transparent'], ['民主', 'democratic'], ['和平', 'peace'], ['秩序', 'order'], ['犯罪', 'crime'],
  ['恐怖', 'terrorism'], ['攻击', 'attack'], ['漏洞', 'vulnerability'], ['应急', 'emergency'], ['响应', 'response'],
  ['重庆', 'chongqing'], ['乌镇', 'wuzhen'], ['北京', 'beijing'], ['上海', 'shanghai'], ['长安', 'changan'],
  ['效率', 'efficiency'], ['策略', 'strategy'], ['女性', 'women'], ['青年', 'youth'], ['老年', 'elderly'],
];
// prettier-ignore
const TAILS: readonly (readonly [string, string])[] = [
  ['计划', 'plan'], ['工程', 'programme'], ['宣言', 'declaration'], ['公约', 'convention'], ['白皮书', 'white paper'],
  ['行动', 'action'], ['战略', 'strategy'], ['机制', 'mechanism'], ['体系', 'system'], ['共同体', 'community'],
];
const KINDS = ['Concept', 'Principle', 'Initiative', 'Actor', 'Event', 'Law', 'Project', 'Indicator'] as const;
const TYPES = ['PART_OF', 'PROPOSED', 'SUPPORTS', 'ADDRESSES', 'BASED_ON', 'ABOUT'] as const;

/** Every twentieth statement ends at one of ten hubs; the first hub takes half of those. */
const HUBS = 10;

export function generateDataset(size: GeneratedSize): Dataset {
  const random = seededRandom(size.seed ?? 1);
  const entities = makeEntities(size.entities, random);
  const passages = makePassages(size.passages ?? Math.max(1, Math.min(5_000, Math.floor(size.entities / 10))));
  const statements = makeStatements(size.statements, entities, passages, random);
  return {
    manifest: {
      id: 'generated',
      version: '1.0.0',
      titles: { zh: '生成数据', en: 'Generated data' },
      descriptions: { zh: '用于测量的虚构数据', en: 'Made-up data for measuring' },
      licence: { name: 'CC0-1.0' },
      languages: ['zh', 'en'],
    },
    schema: generatedSchema(entities[0]?.id ?? 'e0'),
    documents: [
      {
        id: 'doc',
        nameZh: '文献',
        nameEn: 'Document',
        summaryZh: '虚构文献。',
        summaryEn: 'A made-up document.',
        importance: 3,
        sections: [{ id: 'doc.s', titleZh: '正文', titleEn: 'Text' }],
      },
    ],
    passages,
    entities,
    statements,
    observations: [],
    mentions: makeMentions(statements),
  };
}

function makeEntities(count: number, random: () => number): EntityRecord[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // lists are not empty
  return Array.from({ length: count }, (_, index): EntityRecord => {
    const words = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(WORDS));
    const tail = pick(TAILS);
    const nameZh = words.map(([zh]) => zh).join('') + tail[0];
    const nameEn = [...words.map(([, en]) => en), tail[1]].join(' ');
    const alias = random() < 0.3 ? pick(WORDS) : null;
    return {
      id: `e${index}`,
      // A number in every name keeps names apart, as places and years do in real data.
      nameZh: `${nameZh}${index}`,
      nameEn: `${nameEn} ${index}`,
      ...(alias && { aliasesZh: [alias[0] + tail[0]], aliasesEn: [`${alias[1]} ${tail[1]}`] }),
      summaryZh: `${nameZh}的说明。`,
      summaryEn: `About the ${nameEn}.`,
      importance: index < HUBS ? 3 : random() < 0.1 ? 2 : 1,
      kind: KINDS[index % KINDS.length] ?? 'Concept',
    };
  });
}

function makePassages(count: number): PassageRecord[] {
  return Array.from({ length: count }, (_, index): PassageRecord => ({
    id: `doc.s.p${String(index + 1).padStart(2, '0')}`,
    document: 'doc',
    section: 'doc.s',
    paragraph: index + 1,
    gistZh: `第${index + 1}段。`,
    gistEn: `Paragraph ${index + 1}.`,
    textHash: index.toString(16).padStart(64, '0'),
    textLength: 100,
  }));
}

function makeStatements(
  count: number,
  entities: EntityRecord[],
  passages: PassageRecord[],
  random: () => number,
): StatementRecord[] {
  const statements: StatementRecord[] = [];
  const used = new Set<string>();
  const most = entities.length * (entities.length - 1) * TYPES.length;
  while (statements.length < Math.min(count, most / 2)) {
    const hub = random() < 0.05 ? (random() < 0.5 ? 0 : Math.floor(random() * HUBS)) : -1;
    // Squaring leans towards low numbers, which gives the long-tailed degrees of real graphs.
    const source = Math.floor(random() * entities.length);
    const target = hub >= 0 ? hub % entities.length : Math.floor(random() ** 2 * entities.length);
    const type = TYPES[Math.floor(random() * TYPES.length)] ?? 'ABOUT';
    const id = `e${source}~${type}~e${target}`;
    if (source === target || used.has(id)) continue;
    used.add(id);
    const passage = passages[Math.floor(random() * passages.length)]?.id ?? 'doc.s.p01';
    statements.push({ id, type, source: `e${source}`, target: `e${target}`, evidence: [passage], basis: 'stated' });
  }
  return statements;
}

/** Mentions of the first thousand statements; the budget counts statements, and mentions come on top of it. */
function makeMentions(statements: StatementRecord[]): Dataset['mentions'] {
  const seen = new Set<string>();
  return statements.slice(0, 1_000).flatMap(({ source, target, evidence }) =>
    [source, target].flatMap((entity) => {
      const passage = evidence[0] ?? '';
      const key = `${entity} ${passage}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ entity, passage, how: 'named' as const }];
    }),
  );
}

function generatedSchema(focus: string): DatasetSchema {
  const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
  return {
    kinds: [...KINDS, 'Document'].map((label) => ({
      label,
      names: both(label),
      definition: both(label),
      colours: { light: '#3C63C3', dark: '#6BAEFE' },
      shape: 'circle',
      icon: 'bulb',
    })),
    families: { all: both('all') },
    relationshipTypes: TYPES.map((type) => ({
      type,
      family: 'all',
      definition: both(type),
      forward: both(type),
      backward: both(type),
    })),
    properties: {},
    startView: { focus, nodes: [{ id: focus, x: 0, y: 0 }] },
  };
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
