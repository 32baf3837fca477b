/**
 * Decides whether a person's statement is taken. An allow-list: what is not known to be harmless is refused. The text
 * is looked at first, for what no database should even plan; then the plan, for what the database would do.
 */
import type {
  Capabilities,
  CheckOptions,
  GraphStore,
  PlanOperator,
  Statement,
  StatementCheck,
} from '../../graph/graph-store.ts';
import type { RefusalReason } from '../errors.ts';
import { ForbiddenStatementError } from '../errors.ts';
import { calledFunctions, calledProcedures } from './called-functions.ts';
import type { CypherToken } from './cypher-tokens.ts';
import { cypherTokens, isKeyword, isSymbol, keywords, readings, withoutPrefixes } from './cypher-tokens.ts';
import { HARMLESS_FUNCTIONS, HARMLESS_OPERATORS, HARMLESS_PROCEDURES, WRITING_OPERATORS } from './harmless.ts';
import { ownShow } from './own-show.ts';
import { WRITING_CLAUSES, isWritingClause } from './writing-clauses.ts';

export interface GuardedStatement {
  /** The statement to run: the person's own, or ours in its place (`SHOW INDEXES`). */
  statement: Statement;
  writes: boolean;
  check: StatementCheck;
}

/**
 * Looks at the text, has the database plan it, and looks at the plan. Nothing of it runs.
 * @param options what the planning may cost, and on which lane: the console's, since the text is a person's
 * @throws ForbiddenStatementError naming what is refused
 * @throws GraphStoreError `syntax` or `semantic` when the database can't plan it
 */
export async function guardStatement(
  store: GraphStore,
  statement: Statement,
  allowWrites: boolean,
  options: CheckOptions = { lane: 'console' },
): Promise<GuardedStatement> {
  const texts = readings(statement.text).map(cypherTokens);
  const own = ownShowOf(texts, store.capabilities);
  if (own !== null) return { statement: { text: own }, writes: false, check: NOTHING_PLANNED };
  for (const tokens of texts) inspectTokens(tokens, allowWrites);
  for (const tokens of texts) inspectFunctions(tokens, 'namespaced');
  for (const tokens of texts) inspectProcedures(calledProcedures(tokens));
  const check = await store.check(statement, options);
  for (const tokens of texts) inspectFunctions(tokens, 'all');
  const writes = inspectPlan(check, allowWrites);
  return { statement, writes, check };
}

const NOTHING_PLANNED: StatementCheck = {
  operators: [],
  procedures: [],
  readsOnly: true,
  plan: null,
  notifications: [],
};

function ownShowOf(texts: CypherToken[][], capabilities: Capabilities): string | null {
  const [tokens, ...others] = texts;
  // Escapes have no business in SHOW.
  return tokens === undefined || others.length > 0 ? null : ownShow(tokens, capabilities);
}

const ADMINISTRATION = keywords(
  'ALTER GRANT DENY REVOKE DROP RENAME TERMINATE STOP ENABLE DRYRUN DEALLOCATE REALLOCATE',
);
const TRANSACTION = keywords('BEGIN COMMIT ROLLBACK SESSION SAVEPOINT RELEASE');
/** What CREATE makes besides nodes and relationships. */
const CREATED_BY_ADMINISTRATION = keywords(
  'DATABASE COMPOSITE USER ROLE ALIAS INDEX CONSTRAINT FULLTEXT TEXT VECTOR RANGE POINT LOOKUP BTREE GRAPH PROPERTY ' +
    'IMMUTABLE OR PROCEDURE FUNCTION SCHEMA TYPE',
);
/** What the text itself gives away, so that not even a plan is asked for. */
function inspectTokens(all: CypherToken[], allowWrites: boolean): void {
  all.forEach((token, index) => {
    if (endsInLoad(token) && startsWithCsv(all[index + 1])) refuse('load-csv', 'LOAD CSV');
    if (isKeyword(token, 'IN') && isKeyword(callInTransactions(all, index), 'TRANSACTIONS')) {
      refuse('transaction', 'CALL … IN TRANSACTIONS');
    }
  });
  const tokens = withoutPrefixes(all);
  const end = tokens.findIndex((token) => isSymbol(token, ';'));
  if (end !== -1 && tokens.slice(end).some((token) => !isSymbol(token, ';'))) refuse('several-statements', ';');
  const [first, second] = tokens;
  if (first?.kind !== 'word') return;
  const word = first.text.toUpperCase();
  const both = `${word} ${second?.kind === 'word' ? second.text.toUpperCase() : ''}`.trim();
  if (word === 'USE') refuse('use', 'USE');
  if (word === 'SHOW') refuse('show', both);
  if (word === 'LOAD') refuse('load-csv', both);
  if (TRANSACTION.has(word)) refuse('transaction', word);
  if (word === 'START') refuse(isKeyword(second, 'TRANSACTION') ? 'transaction' : 'administration', both);
  if (word === 'SET' && isKeyword(second, 'TRANSACTION', 'SESSION')) refuse('transaction', both);
  if (ADMINISTRATION.has(word)) refuse('administration', both);
  if (word === 'CREATE' && second?.kind === 'word' && CREATED_BY_ADMINISTRATION.has(second.text.toUpperCase())) {
    refuse('administration', both);
  }
  if (allowWrites) return;
  if (WRITING_CLAUSES.has(word)) refuse('write', word);
  tokens.forEach((token, index) => {
    if (isWritingClause(tokens, index)) refuse('write', token.text.toUpperCase());
  });
}

/**
 * Engines differ on where a word begins (`1LOAD`, `$1LOAD`), and the embedded one takes a quoted name for CSV. In no
 * statement that reads do two such tokens stand side by side.
 */
function endsInLoad(token: CypherToken): boolean {
  return token.kind !== 'string' && token.kind !== 'symbol' && /LOAD$/i.test(token.text);
}

function startsWithCsv(token: CypherToken | undefined): boolean {
  return token !== undefined && token.kind !== 'string' && token.kind !== 'symbol' && /^CSV/i.test(token.text);
}

/** After `CALL {…} IN`: the word TRANSACTIONS, behind `100 CONCURRENT` or `$n CONCURRENT` if need be. */
function callInTransactions(tokens: CypherToken[], at: number): CypherToken | undefined {
  if (!isSymbol(tokens[at - 1], '}')) return undefined;
  return tokens.slice(at + 1, at + 4).find((token) => isKeyword(token, 'TRANSACTIONS', 'TRANSACTION'));
}

/** `namespaced`: those of plug-ins, before the database sees them. Others it may well not know, and says so better. */
function inspectFunctions(tokens: CypherToken[], which: 'namespaced' | 'all'): void {
  for (const called of calledFunctions(tokens)) {
    if (which === 'namespaced' && !called.namespaced) continue;
    if (!HARMLESS_FUNCTIONS.has(called.name.toLowerCase())) refuse('function', called.name);
  }
}

/** Whether the plan writes. @throws ForbiddenStatementError */
function inspectPlan(check: StatementCheck, allowWrites: boolean): boolean {
  const names = new Set([...check.operators, ...operatorsOf(check.plan)].map(baseName));
  let writes = !check.readsOnly;
  for (const name of names) {
    if (HARMLESS_OPERATORS.has(name)) continue;
    if (/^LoadC(sv|SV)$/.test(name)) refuse('load-csv', 'LOAD CSV');
    if (!WRITING_OPERATORS.has(name)) refuse('operator', name);
    if (!allowWrites) refuse('write', name);
    writes = true;
  }
  if (writes && !allowWrites) refuse('write', [...names][0] ?? 'write');
  inspectProcedures(check.procedures);
  return writes;
}

function inspectProcedures(names: readonly string[]): void {
  for (const name of names) {
    if (!HARMLESS_PROCEDURES.has(name.toLowerCase())) refuse('procedure', name);
  }
}

function operatorsOf(plan: PlanOperator | null): string[] {
  return plan === null ? [] : [plan.operator, ...plan.children.flatMap(operatorsOf)];
}

/** `Expand(All)@neo4j` is an Expand. */
function baseName(operator: string): string {
  return operator.replace(/@.*$/, '').replace(/\(.*$/, '');
}

function refuse(reason: RefusalReason, name: string): never {
  throw new ForbiddenStatementError(reason, name);
}
