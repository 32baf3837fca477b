/**
 * Statements of people who mean harm, or don't know better. Each has to end as said here, on any database: refused for
 * one of the reasons, rejected by the database itself (`error`: 400), ended at a limit, or harmless (`reads`: 200).
 */
import type { RefusalReason } from '../../explore/errors.ts';

export type Outcome =
  | { refused: RefusalReason }
  /** 400 with the database's words. */
  | { error: true }
  /** 504, 507 or cut by rows or bytes: never more than the limits. */
  | { limited: true }
  | { reads: true };

export interface HostileStatement {
  text: string;
  outcome: Outcome;
}

/** Stands for the path of a file that no statement may read. */
export const CANARY = '%CANARY%';

function refused(reason: RefusalReason, ...texts: string[]): HostileStatement[] {
  return texts.map((text) => ({ text, outcome: { refused: reason } }));
}

function limited(...texts: string[]): HostileStatement[] {
  return texts.map((text) => ({ text, outcome: { limited: true } }));
}

function rejected(...texts: string[]): HostileStatement[] {
  return texts.map((text) => ({ text, outcome: { error: true } }));
}

function reads(...texts: string[]): HostileStatement[] {
  return texts.map((text) => ({ text, outcome: { reads: true } }));
}

export const HOSTILE_STATEMENTS: HostileStatement[] = [
  ...refused(
    'write',
    'CREATE (:Evil)',
    'create (:Evil) return 1',
    'CREATE (a:Evil)-[:R]->(b:Evil) RETURN a, b',
    'MERGE (n:Entity {id: "evil"}) RETURN n',
    'MATCH (n) SET n.x = 1',
    'MATCH (n:Entity) SET n += {x: 1} RETURN n',
    'MATCH (n:Entity) SET n:Evil',
    'MATCH (n:Entity) REMOVE n.id',
    'MATCH (n:Entity) REMOVE n:Entity',
    'MATCH (n) DELETE n',
    'MATCH (n) DETACH DELETE n',
    'MATCH ()-[r]->() DELETE r',
    'FOREACH (x IN [1] | CREATE (:Evil))',
    'MATCH (n:Entity) FOREACH (x IN [1] | SET n.x = x)',
    'UNWIND range(1, 10) AS x CREATE (:Evil {x: x})',
    'EXPLAIN CREATE (:Evil)',
    'PROFILE CREATE (:Evil)',
    'EXPLAIN PROFILE CREATE (:Evil)',
    '/* harmless */ CREATE (:Evil)',
    '// harmless\nCREATE (:Evil)',
    'CREATE(:Evil)',
    '\u00a0CREATE\u2003(:Evil)',
    '\ufeffCREATE (:Evil)',
    'MATCH (n:Entity) WITH n LIMIT 1 CREATE (:Evil)-[:OF]->(n) RETURN n',
    'MATCH (n:Entity) RETURN n LIMIT 1 UNION MATCH (n:Entity) SET n.x = 1 RETURN n',
    'MATCH (n:Entity {id: "china"}) CALL (n) { CREATE (m:Evil) RETURN m } RETURN n, m',
    'CYPHER 5 CREATE (:Evil)',
    'DETACH DELETE n',
    'INSERT INTO users VALUES (1)',
    // The engine's plan prints names as they are: a line break in one must not hide what stands below it.
    'MATCH (n) SET n.q = 1 RETURN n AS `x\nReturn`',
    'MATCH (n) SET n.q = 1 RETURN n AS `x\n  NodeScan (n:*)`',
    'MATCH (n) WITH n AS `x\nReturn` SET `x\nReturn`.q = 1 RETURN 1 AS y',
    'CREATE (n:`x\nReturn` {q: 1}) RETURN n AS `\nReturn`',
    ...['1', '0x1', '0o1', '00', '`p`'].flatMap((end) => [
      `MATCH (n:Entity) WITH n LIMIT ${end === '`p`' ? '$`p`' : end}SET n.q = 1`,
      `MATCH (n:Entity) WITH n SKIP ${end === '`p`' ? '$`p`' : end}SET n.q = 1 RETURN n AS \`x\nReturn\``,
      `MATCH (n:Entity) WITH n ORDER BY ${end === '`p`' ? 'n.`p`' : end}REMOVE n.id`,
    ]),
    'MATCH (n:Entity) WITH n LIMIT 1CREATE (:Evil)',
    'MATCH (n:Entity) WITH n LIMIT 0o1CREATE (:Evil) RETURN n AS `x\nReturn`',
    'MATCH (n:Entity) WITH n LIMIT 0o1DETACH DELETE n',
    'MATCH (n:Entity) WITH n ORDER BY 1.5MERGE (:Evil)',
    'MATCH (n:Entity) WITH n ORDER BY 1e1MERGE (:Evil)',
  ),
  ...refused(
    'load-csv',
    `LOAD CSV FROM '${CANARY}' AS line RETURN line`,
    `load csv with headers from '${CANARY}' as line return line`,
    `LOAD CSV FROM 'file://${CANARY}' AS line RETURN line`,
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line",
    "LOAD CSV FROM 'https://example.org/x.csv' AS line RETURN line",
    `LOAD/* a comment */CSV FROM '${CANARY}' AS line RETURN line`,
    `LOAD // a comment\nCSV FROM '${CANARY}' AS line RETURN line`,
    `LOAD\u00a0CSV FROM '${CANARY}' AS line RETURN line`,
    `LOAD\u2003CSV FROM '${CANARY}' AS line RETURN line`,
    `LOAD\u3000CSV FROM '${CANARY}' AS line RETURN line`,
    `LOAD\tCSV\nFROM '${CANARY}' AS line RETURN line`,
    `\\u004COAD CSV FROM '${CANARY}' AS line RETURN line`,
    `LOAD \\u0043\\u0053\\u0056 FROM '${CANARY}' AS line RETURN line`,
    `\\uuu004COAD CSV FROM '${CANARY}' AS line RETURN line`,
    `RETURN '\\u0027 AS x UNION LOAD CSV FROM \\u0027${CANARY}' AS x RETURN x`,
    `RETURN 1 AS line UNION LOAD CSV FROM '${CANARY}' AS line RETURN line`,
    `MATCH (n) WITH n LIMIT 1 LOAD CSV FROM '${CANARY}' AS line RETURN line`,
    `CALL { LOAD CSV FROM '${CANARY}' AS line RETURN line } RETURN line`,
    `MATCH (n) WHERE EXISTS { LOAD CSV FROM '${CANARY}' AS line RETURN line } RETURN n`,
    `RETURN COLLECT { LOAD CSV FROM '${CANARY}' AS line RETURN line } AS lines`,
    `EXPLAIN LOAD CSV FROM '${CANARY}' AS line RETURN line`,
    `PROFILE LOAD CSV FROM '${CANARY}' AS line RETURN line`,
    `USING PERIODIC COMMIT 500 LOAD CSV FROM '${CANARY}' AS line CREATE (:Evil)`,
    `LOAD DATA FROM '${CANARY}' FORMAT CSV AS line RETURN line`,
    `LOAD JSONL FROM '${CANARY}' AS line RETURN line`,
    `LOAD PARQUET FROM '${CANARY}' AS line RETURN line`,
    // Each of these is LOAD CSV to the embedded engine: a number ends where its digits do, and CSV may be quoted.
    ...['1', '00', '0x1', '0X1', '0x1F', '0o1', '0O1', '0b1', '1_000', '$`p`', '$p', '$1', '(1)'].flatMap((end) => [
      `UNWIND [1] AS n WITH n LIMIT ${end}LOAD CSV FROM '${CANARY}' AS l RETURN l AS \`x\nReturn\``,
      `UNWIND [1] AS n WITH n SKIP ${end}LOAD CSV FROM '${CANARY}' AS l RETURN l`,
    ]),
    ...['1', '0x1', '0X1', '1e1', '1E1', '1.5', '.5', '1.5e3', '1.5e-3', "''", '`n`', '[1][0]', '$`p`'].flatMap(
      (end) => [
        `UNWIND [1] AS n WITH n ORDER BY ${end}LOAD CSV FROM '${CANARY}' AS l RETURN l AS \`x\nReturn\``,
        `UNWIND [1] AS n WITH n WHERE 1 = ${end}LOAD CSV FROM '${CANARY}' AS l RETURN l`,
      ],
    ),
    `WITH 1 AS x LOAD \`CSV\` FROM '${CANARY}' AS l RETURN l AS \`\nReturn\``,
    `WITH 1 AS x LOAD\`csv\`FROM'${CANARY}'AS l RETURN l`,
    `WITH 1 AS x LOAD CSV\`FROM\` '${CANARY}' AS l RETURN l`,
    `WITH 1 AS x LIMIT 0x1LOAD\`CSV\` FROM '${CANARY}' AS l RETURN l AS \`x\nReturn\``,
    `WITH 1 AS \`\` LOAD CSV FROM '${CANARY}' AS l RETURN l`,
    `WITH 1 AS \`a\\\` LOAD CSV FROM '${CANARY}' AS l RETURN l //\``,
    `WITH 1 AS \`a\n\` LOAD CSV FROM '${CANARY}' AS l RETURN l`,
    `WITH 'a\n' AS x LOAD CSV FROM '${CANARY}' AS l RETURN l`,
    `WITH 'a\\\\' AS x LOAD CSV FROM '${CANARY}' AS l RETURN l`,
    `WITH "'" AS x LOAD CSV FROM '${CANARY}' AS l RETURN l //'`,
    `WITH '\\u0027' AS x LOAD CSV FROM '${CANARY}' AS l RETURN l`,
    `LOAD /* /* */ CSV FROM '${CANARY}' AS l RETURN l`,
    // A comment that ends at the carriage return would open a string that hides the rest.
    `//\r'\nLOAD CSV FROM '${CANARY}' AS l RETURN l //'`,
    `WITH 1 AS x //\r'\nLOAD CSV FROM '${CANARY}' AS l RETURN l //'`,
    `CALL db.labels() YIELD label LOAD CSV FROM '${CANARY}' AS l RETURN l`,
  ),
  ...refused(
    'show',
    'SHOW TRANSACTIONS',
    'show transactions yield *',
    'SHOW SETTINGS',
    'SHOW USERS',
    'SHOW CURRENT USER',
    'SHOW DATABASES',
    'SHOW PRIVILEGES',
    'SHOW SERVERS',
    'SHOW INDEXES YIELD name WHERE name STARTS WITH "x" RETURN name',
    '/**/SHOW/**/SETTINGS',
  ),
  ...refused(
    'administration',
    'CREATE INDEX evil FOR (n:Entity) ON (n.evil)',
    'CREATE CONSTRAINT evil FOR (n:Entity) REQUIRE n.evil IS UNIQUE',
    'CREATE FULLTEXT INDEX evil FOR (n:Entity) ON EACH [n.evil]',
    'CREATE OR REPLACE DATABASE evil',
    'CREATE USER evil SET PASSWORD "evil-evil"',
    'CREATE GRAPH evil',
    'DROP',
    'DROP GRAPH evil',
    'DROP INDEX names',
    'DROP DATABASE neo4j',
    'DROP CONSTRAINT entity_id IF EXISTS',
    'TERMINATE TRANSACTIONS "neo4j-transaction-1"',
    'ALTER CURRENT USER SET PASSWORD FROM "a" TO "b"',
    'GRANT ROLE admin TO neo4j',
    'STOP DATABASE neo4j',
    'START DATABASE neo4j',
    'RENAME USER neo4j TO evil',
  ),
  ...refused(
    'transaction',
    'BEGIN',
    'COMMIT',
    'ROLLBACK',
    'START TRANSACTION READ WRITE',
    'SET TRANSACTION READ WRITE',
    'SESSION SET GRAPH evil',
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS',
    'CALL { CREATE (:Evil) } IN 4 CONCURRENT TRANSACTIONS',
  ),
  ...refused('use', 'USE system MATCH (n) RETURN n', 'USE graph.byName("neo4j") MATCH (n) RETURN n'),
  ...refused(
    'several-statements',
    'RETURN 1; CREATE (:Evil)',
    'RETURN 1; RETURN 2',
    'MATCH (n) RETURN n; ; MATCH (n) DELETE n',
    'RETURN ";" AS x; CREATE (:Evil)',
  ),
  ...refused(
    'function',
    "RETURN apoc.load.json('file:///etc/passwd')",
    "RETURN apoc . load . json ('http://127.0.0.1')",
    "RETURN `apoc`.`load`.`json`('x')",
    "RETURN `apoc.load.json`('x')",
    "RETURN apoc/**/./**/load.json('x')",
    "RETURN \\u0061poc.load.json('x')",
    'RETURN {key: apoc.util.sleep(1000)}.key AS x',
    'MATCH (n) WHERE apoc.util.sleep(1000) IS NULL RETURN n',
    'RETURN graph.names() AS names',
    'RETURN [x IN [1] | custom.evil(x)] AS x',
  ),
  ...refused(
    'procedure',
    'CALL dbms.listConfig()',
    'CALL db.clearQueryCaches()',
    'CALL dbms.killQuery("x")',
    'CALL apoc.cypher.runFile("x.cypher")',
    'CALL apoc.export.csv.all("x.csv", {})',
    'CALL grafeo.no_such_procedure()',
    'CALL `dbms`.`listConfig`()',
    'CALL db.createLabel("Evil")',
    'WITH 1 AS x LIMIT 0o1CALL dbms.listConfig() YIELD name RETURN name AS `x\nReturn`',
    'MATCH (n) WITH n LIMIT 1CALL dbms.listConfig() YIELD name RETURN name',
  ),
  ...limited(
    'MATCH (a), (b), (c), (d), (e) RETURN count(*) AS c',
    'MATCH (a), (b), (c), (d) RETURN a, b, c, d',
    'UNWIND range(1, 1000000000) AS x RETURN x',
    'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS c',
    'MATCH p = (a)-[*]-(b) RETURN p',
    "RETURN reduce(s = 'x', i IN range(1, 60) | s + s) AS s",
  ),
  ...rejected(
    'MATCH',
    'RETURN',
    'MATCH (n RETURN n',
    "RETURN 'no end",
    'RETURN `no end',
    '/* no end',
    'RETURN \u0000 AS x',
    '{}',
    ';',
    'SELECT * FROM users',
  ),
  ...reads(
    "RETURN 'CREATE (:Evil)' AS x",
    "RETURN 'LOAD CSV' AS x",
    'RETURN 1 AS x // ; CREATE (:Evil)',
    'RETURN 1 AS `LOAD CSV FROM`',
    'MATCH (n:Entity) WHERE n.load = n.csv RETURN n.id AS id;',
    "RETURN 'apoc.load.json(1)' AS x",
    'CALL db.labels()',
    'WITH 1 AS load RETURN load AS csv',
  ),
];
