/**
 * Named statements: one file each below `cypher/`, so that a reader finds, tests and copies them. A file starts with
 * a comment block of three headings, each of which is read here; a folder may ask for further ones:
 *
 *   // Purpose: one sentence.
 *   // Parameters: $id, $limit        (or: none)
 *   // Columns: node, degree          (or: none)
 *
 * What a statement does is explained after the lines in question, for people who learn from it; the text that runs
 * is without these comments:
 *
 *   MATCH (n:Entity {id: $id})
 *   // zh: 找到这个实体。 | en: Find the entity.
 *
 * `// as: …` before an explanation is how a person would write those lines, where what runs is written for speed;
 * `// when: name` keeps them only where there is a value of that name.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';

export interface CypherFile {
  /** Path below `cypher/` without its ending, such as `explore/entity`. */
  name: string;
  purpose: string;
  parameters: string[];
  columns: string[];
  /** Every heading of the header with what follows it. */
  headings: ReadonlyMap<string, string>;
  /** The statement without its header and its explanations. */
  text: string;
  /** The statement in order, cut where explanations stand. */
  parts: readonly CypherPart[];
}

/** Lines of a statement that are explained together. */
export interface CypherPart {
  text: string;
  /** As a person would write it, where that differs. */
  as?: string;
  /** Name of the value without which these lines are left out. */
  when?: string;
  zh?: string;
  en?: string;
}

const EXPLANATION = /^\s*\/\/ zh: (.+?) \| en: (.+)$/;
const REMARK = /^(\s*)\/\/ (as|when): (.+)$/;
const HEADING = /^\/\/ ([^:\s][^:]{0,40}): (.+)$/;
/** Names that may be spliced in. Never widened: what does not fit is refused, not escaped. */
const SAFE_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,127}$/u;

const cache = new Map<string, CypherFile>();

/** The statement with that name. @throws Error when there is none, or when its header is incomplete */
export function cypherFile(name: string): CypherFile {
  const known = cache.get(name);
  if (known) return known;
  const file = parseCypherFile(name, readFileSync(join(PROJECT_ROOT, 'cypher', `${name}.cypher`), 'utf8'));
  cache.set(name, file);
  return file;
}

/** Names of all statements of one folder of `cypher/`, sorted. */
export function cypherNames(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, 'cypher', folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${folder}/${file.slice(0, -'.cypher'.length)}`)
    .toSorted();
}

export function parseCypherFile(name: string, source: string): CypherFile {
  const header = new Map<string, string>();
  const lines = source.split(/\r?\n/);
  let body = 0;
  for (const line of lines) {
    if (!line.startsWith('//')) break;
    body += 1;
    const heading = HEADING.exec(line);
    if (heading) header.set(heading[1] ?? '', (heading[2] ?? '').trim());
  }
  for (const heading of ['Purpose', 'Parameters', 'Columns']) {
    if (!header.has(heading)) throw new Error(`cypher/${name}.cypher: the header lacks “// ${heading}: …”`);
  }
  return {
    name,
    purpose: header.get('Purpose') ?? '',
    parameters: list(header.get('Parameters')).map((parameter) => parameter.replace(/^\$/, '')),
    columns: list(header.get('Columns')),
    headings: header,
    ...explained(lines.slice(body)),
  };
}

/** The lines of a statement apart from what explains them. */
function explained(lines: readonly string[]): Pick<CypherFile, 'text' | 'parts'> {
  const parts: CypherPart[] = [];
  let open: string[] = [];
  let remarks: Pick<CypherPart, 'as' | 'when'> = {};
  const close = (explanation: Pick<CypherPart, 'zh' | 'en'>) => {
    const text = open.join('\n').trimEnd();
    if (text !== '') parts.push({ text, ...remarks, ...explanation });
    open = [];
    remarks = {};
  };
  for (const line of lines) {
    const [, zh, en] = EXPLANATION.exec(line) ?? [];
    const [, indent = '', remark, words] = REMARK.exec(line) ?? [];
    if (zh !== undefined && en !== undefined) close({ zh, en: en.trim() });
    else if (words === undefined) open.push(line);
    else remarks = { ...remarks, ...(remark === 'as' ? { as: indent + words } : { when: words.trim() }) };
  }
  close({});
  return {
    text: parts
      .map((part) => part.text)
      .join('\n')
      .trim(),
    parts,
  };
}

/**
 * Puts labels, types or property keys into the `$$placeholders` of a statement: the one place where a name becomes
 * part of Cypher text. A list gives alternatives (`A|B`), for relationship types and, on Neo4j, labels.
 * @throws Error when a placeholder has no name, or a name is not a plain identifier
 */
export function spliceNames(text: string, names: Record<string, string | string[]>): string {
  return text.replace(/\$\$([A-Za-z]+)/g, (_, placeholder: string) => {
    const given = names[placeholder];
    if (given === undefined || given.length === 0) throw new Error(`no name given for $$${placeholder}`);
    return (Array.isArray(given) ? given : [given]).map(quoteName).join('|');
  });
}

/** A name in backticks. @throws Error when it is more than letters, digits and underscores */
export function quoteName(name: string): string {
  if (!SAFE_NAME.test(name)) throw new Error(`not a plain name: ${JSON.stringify(name)}`);
  return `\`${name}\``;
}

function list(text: string | undefined): string[] {
  if (text === undefined || text === 'none') return [];
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
