/**
 * The statements of `cypher/examples` as a course: each a question about the shipped dataset, with what its clauses
 * teach. Beside the headings of every statement (`cypher-files.ts`) their files have, in this order of languages:
 *
 *   // Purpose: the question in English      // 问题: 中文
 *   // Title: …                              // 标题: …
 *   // Teaches: …                            // 讲解: …
 *   // Level: 1 to 4
 *   // Step: a number that orders the course; files go up in tens, so that another fits between two
 *   // Parameter $id: text = "china" | 条目的编号 | The id of an entry        (type = value in JSON | zh | en)
 */
import { z } from 'zod';
import type { CypherFile } from '../graph/cypher-files.ts';
import { cypherFile, cypherNames } from '../graph/cypher-files.ts';

/** Id of the dataset that they ask about: elsewhere their names and ids would find nothing. */
export const EXAMPLES_DATASET = 'cyberspace-community';

interface InBothLanguages {
  zh: string;
  en: string;
}

/** What the statements of a level need of the language. */
export const EXAMPLE_LEVELS: readonly InBothLanguages[] = [
  { zh: '入门', en: 'first steps' },
  { zh: '计数与分组', en: 'counting and grouping' },
  { zh: '证据与比较', en: 'evidence and comparison' },
  { zh: '路径与子查询', en: 'paths and subqueries' },
];

export interface ExampleParameter {
  name: string;
  type: 'text' | 'integer' | 'list';
  /** What the example is asked with. */
  value: string | number | string[];
  label: InBothLanguages;
}

export interface Example {
  /** Name of its file, without the ending. */
  name: string;
  /** Place in the course: from 1 in the library; in a file, a number that orders it. */
  step: number;
  /** From 1 to 4, an index of EXAMPLE_LEVELS less one. */
  level: number;
  title: InBothLanguages;
  question: InBothLanguages;
  teaches: InBothLanguages;
  parameters: ExampleParameter[];
  columns: string[];
  text: string;
}

const VALUES = {
  text: z.string(),
  integer: z.int(),
  list: z.array(z.string()),
} as const;
const PARAMETER = /^(text|integer|list) = (.+?) \| (.+?) \| (.+)$/;

/** All examples in the order of the course. @throws Error naming the file whose header is incomplete */
export function exampleLibrary(): Example[] {
  return cypherNames('examples')
    .map((name) => readExample(cypherFile(name)))
    .toSorted((a, b) => a.step - b.step)
    .map((example, index) => ({ ...example, step: index + 1 }));
}

/** @throws Error naming the file and what its header lacks */
export function readExample(file: CypherFile): Example {
  const heading = (name: string): string => {
    const text = file.headings.get(name);
    if (text === undefined) throw new Error(`cypher/${file.name}.cypher: the header lacks “// ${name}: …”`);
    return text;
  };
  const parameter = (name: string): ExampleParameter => {
    const [, type = '', value = '', zh = '', en = ''] = PARAMETER.exec(heading(`Parameter $${name}`)) ?? [];
    const given = isValueType(type) ? VALUES[type].safeParse(jsonOf(value)) : undefined;
    if (!isValueType(type) || !given?.success)
      throw new Error(`cypher/${file.name}.cypher: “// Parameter $${name}:” should be “text = "value" | zh | en”`);
    return { name, type, value: given.data, label: { zh, en } };
  };
  return {
    name: file.name.replace(/^examples\//, ''),
    step: wholeNumber(file, 'Step', heading('Step')),
    level: wholeNumber(file, 'Level', heading('Level'), EXAMPLE_LEVELS.length),
    title: { zh: heading('标题'), en: heading('Title') },
    question: { zh: heading('问题'), en: file.purpose },
    teaches: { zh: heading('讲解'), en: heading('Teaches') },
    parameters: file.parameters.map(parameter),
    columns: file.columns,
    text: file.text,
  };
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isValueType(type: string): type is keyof typeof VALUES {
  return type in VALUES;
}

function wholeNumber(file: CypherFile, name: string, text: string, most = Infinity): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(
    `cypher/${file.name}.cypher: “// ${name}: ${text}” should be a whole number from 1${most === Infinity ? '' : ` to ${most}`}`,
  );
}
