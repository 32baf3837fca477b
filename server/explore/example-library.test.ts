import { describe, expect, it } from 'vitest';
import { cypherFile, cypherNames, parseCypherFile } from '../graph/cypher-files.ts';
import { EXAMPLE_LEVELS, exampleLibrary, readExample } from './example-library.ts';
import { exampleSuite } from './example-library.suite.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import { shippedDataset } from './testing/shipped-dataset.ts';

exampleSuite('the embedded engine', async () => {
  const dataset = await shippedDataset();
  const { store, dispose } = await openLoadedStore(dataset);
  return { dataset, store, dispose };
});

const HEADER = `// Purpose: What does the graph hold?
// 问题: 图里有什么？
// Title: All
// 标题: 全部
// Teaches: \`MATCH\` finds.
// 讲解: \`MATCH\` 查找。
// Level: 2
// Step: 7
// Parameters: $id, $limit
// Parameter $id: text = "china" | 编号 | An id
// Parameter $limit: integer = 3 | 行数 | Rows
// Columns: n`;

const read = (header: string) => readExample(parseCypherFile('examples/all', `${header}\nMATCH (n)\nRETURN n\n`));

describe('the library of examples', () => {
  const examples = exampleLibrary();

  it('is a course: each step has its place, and no level comes back once it is left', () => {
    const places = cypherNames('examples').map((name) => readExample(cypherFile(name)).step);
    expect(new Set(places).size).toBe(places.length);
    expect(examples.map(({ step }) => step)).toEqual(examples.map((_, index) => index + 1));
    const levels = examples.map(({ level }) => level);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect([...new Set(levels)]).toEqual(EXAMPLE_LEVELS.map((_, index) => index + 1));
  });

  it('says everything in both languages, and nothing twice', () => {
    const han = /\p{Script=Han}/u;
    for (const { name, title, question, teaches } of examples) {
      const isSaid = [title, question, teaches].every(({ zh, en }) => han.test(zh) && /[a-z]{2}/.test(en));
      expect({ name, isSaid, isEnglish: !han.test(title.en) }).toEqual({ name, isSaid: true, isEnglish: true });
    }
    for (const text of [
      ...['zh', 'en'].map((language) => examples.map(({ question }) => question[language as 'zh' | 'en'])),
      examples.map((example) => example.text),
    ])
      expect(new Set(text).size).toBe(examples.length);
  });

  it('teaches the clauses that a reader needs', () => {
    const texts = examples.map(({ text }) => text).join('\n');
    const clauses = `
      OPTIONAL MATCH, UNWIND, WITH, DISTINCT, ORDER BY, SKIP, LIMIT, UNION, CASE, EXISTS {, COUNT {, CALL (, collect(,
      count(, sum(, min(, coalesce(, shortestPath(, reduce(, *1..3, any(, nodes(, relationships(, =~, STARTS WITH,
      CONTAINS, size(, substring(, split(`;
    expect(clauses.split(',').filter((clause) => !texts.includes(clause.trim()))).toEqual([]);
  });

  it('gives each parameter its type, what it is asked with and what it means', () => {
    expect(read(HEADER)).toEqual({
      name: 'all',
      step: 7,
      level: 2,
      title: { zh: '全部', en: 'All' },
      question: { zh: '图里有什么？', en: 'What does the graph hold?' },
      teaches: { zh: '`MATCH` 查找。', en: '`MATCH` finds.' },
      parameters: [
        { name: 'id', type: 'text', value: 'china', label: { zh: '编号', en: 'An id' } },
        { name: 'limit', type: 'integer', value: 3, label: { zh: '行数', en: 'Rows' } },
      ],
      columns: ['n'],
      text: 'MATCH (n)\nRETURN n',
    });
  });

  it.each([
    ['// 讲解: `MATCH` 查找。', '', 'cypher/examples/all.cypher: the header lacks “// 讲解: …”'],
    ['Level: 2', 'Level: 5', 'cypher/examples/all.cypher: “// Level: 5” should be a whole number from 1 to 4'],
    ['Step: 7', 'Step: x', 'cypher/examples/all.cypher: “// Step: x” should be a whole number from 1'],
    ['text = "china"', 'words', 'cypher/examples/all.cypher: “// Parameter $id:” should be “text = "value" | zh | en”'],
    [
      'text = "china"',
      'text = china',
      'cypher/examples/all.cypher: “// Parameter $id:” should be “text = "value" | zh | en”',
    ],
    [
      'text = "china"',
      'text = 7',
      'cypher/examples/all.cypher: “// Parameter $id:” should be “text = "value" | zh | en”',
    ],
    [
      '// Parameter $limit',
      '// Parameter $most',
      'cypher/examples/all.cypher: the header lacks “// Parameter $limit: …”',
    ],
  ])('names the file where %j is %j', (before, after, message) => {
    expect(() => read(HEADER.replace(before, after).replace('\n\n', '\n'))).toThrow(message);
  });
});
