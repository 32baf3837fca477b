/** Graphs of others, as they are met: each is made over a connection of its own and then only read. */
export interface ForeignGraph {
  name: string;
  statements: string[];
  /** What is typed, and the names that come up, in order. */
  searches: { typed: string; finds: string[] }[];
  /** Queries whose answers have to keep types. */
  values?: { text: string; expected: unknown[][] }[];
}

/** The kind of graph that Neo4j's own guide makes: no ids, names and titles, roles as lists. */
const MOVIES: ForeignGraph = {
  name: 'the movie graph',
  statements: [
    'CREATE CONSTRAINT movie_title FOR (m:Movie) REQUIRE m.title IS UNIQUE',
    'CREATE INDEX person_name FOR (p:Person) ON (p.name)',
    `CREATE (matrix:Movie {title: 'The Matrix', released: 1999, tagline: 'Welcome to the Real World'}),
       (reloaded:Movie {title: 'The Matrix Reloaded', released: 2003}), (cloud:Movie {title: 'Cloud Atlas', released: 2012}),
       (keanu:Person {name: 'Keanu Reeves', born: 1964}), (carrie:Person {name: 'Carrie-Anne Moss', born: 1967}),
       (hugo:Person {name: 'Hugo Weaving', born: 1960}), (tom:Person {name: 'Tom Hanks', born: 1956}),
       (lana:Person {name: 'Lana Wachowski', born: 1965}), (critic:Person {name: 'Jessica Thompson'}),
       (keanu)-[:ACTED_IN {roles: ['Neo']}]->(matrix), (keanu)-[:ACTED_IN {roles: ['Neo']}]->(reloaded),
       (carrie)-[:ACTED_IN {roles: ['Trinity']}]->(matrix), (carrie)-[:ACTED_IN {roles: ['Trinity']}]->(reloaded),
       (hugo)-[:ACTED_IN {roles: ['Agent Smith']}]->(matrix),
       (hugo)-[:ACTED_IN {roles: ['Bill Smoke', 'Old Georgie']}]->(cloud), (tom)-[:ACTED_IN {roles: ['Zachry']}]->(cloud),
       (lana)-[:DIRECTED]->(matrix), (lana)-[:DIRECTED]->(reloaded), (lana)-[:DIRECTED]->(cloud),
       (critic)-[:REVIEWED {summary: 'An amazing journey', rating: 95}]->(cloud), (lana)-[:FOLLOWS]->(lana)`,
  ],
  searches: [
    { typed: 'matrix', finds: ['The Matrix', 'The Matrix Reloaded'] },
    { typed: 'keanu', finds: ['Keanu Reeves'] },
    { typed: 'no such thing', finds: [] },
  ],
};

/** Ids that several nodes, and several relationships, share: they can't name anything. */
const REPEATED_IDS: ForeignGraph = {
  name: 'a graph whose id properties repeat',
  statements: [
    `UNWIND range(1, 6) AS i CREATE (:Customer {id: toString(i), name: 'Customer ' + i}), (:Order {id: toString(i), total: i * 10})`,
    `MATCH (c:Customer), (o:Order) WHERE c.id = o.id CREATE (c)-[:PLACED {id: 'p'}]->(o)`,
    `MATCH (a:Customer {id: '1'}), (b:Customer) WHERE a <> b CREATE (a)-[:KNOWS {id: 'k' + b.id}]->(b)`,
  ],
  searches: [{ typed: 'customer 3', finds: ['Customer 3'] }],
};

const UNIQUE_IDS: ForeignGraph = {
  name: 'a graph with ids, numbers and uuids',
  statements: [
    'CREATE CONSTRAINT host_id FOR (h:Host) REQUIRE h.id IS UNIQUE',
    `UNWIND range(1, 5) AS i CREATE (:Host {id: 'host/' + i + '?a=b#c', label: 'Host ' + i})-[:RUNS {id: 'run ' + i}]->(:Service {id: i, uuid: randomUUID()})`,
    `MATCH (a:Host {label: 'Host 1'}), (b:Service) CREATE (a)-[:USES]->(b)`,
  ],
  searches: [{ typed: 'host 2', finds: ['Host 2'] }],
};

const MANY_LABELS: ForeignGraph = {
  name: 'a graph of a hundred labels',
  statements: [
    ...Array.from(
      { length: 100 },
      (_, i) => `CREATE (:L${i}:Common {title: 'Thing ${i}'})-[:T${i % 60}]->(:L${i} {title: 'Other ${i}'})`,
    ),
    'MATCH (a:Common), (b:L7) CREATE (a)-[:POINTS]->(b)',
  ],
  searches: [{ typed: 'thing 42', finds: ['Thing 42'] }],
};

/** Blanks, backticks, quotes, Chinese, keywords and our own names, as labels, types and keys. */
const ODD_NAMES: ForeignGraph = {
  name: 'a graph of odd names',
  statements: [
    `CREATE (a:\`人物\`:\`Film Director\` {\`名字\`: '王家卫', \`birth place\`: '上海'}),
       (b:\`电影 作品\` {\`标题\`: '花样年华', \`年\`: 2000}),
       (c:\`a\`\`b\` {\`x\`\`y\`: 1, \`full name\`: 'Back Tick'}),
       (d:\`MATCH (n) DELETE n //\` {name: '<b>bold</b>'}),
       (e:Entity:Document {name: 'Not one of ours', searchName: 'kept', degree: -1, dataset: 'x'}),
       (f {name: 'No label'}), (g), (h:\`émigré-"quoted"'s\` {name: 'Ünïcödé'}),
       (a)-[:\`导演 了\` {\`何 时\`: '2000'}]->(b), (a)-[:\`has \`\`tick\`\`\`]->(c), (c)-[:\`->\`]->(d), (d)-[:MENTIONED_IN]->(e),
       (e)-[:PROPOSED]->(f), (f)-[:\`RETURN 1\`]->(g), (g)-[:X]->(h), (h)-[:X]->(a)`,
  ],
  searches: [
    { typed: '王家卫', finds: ['王家卫'] },
    { typed: '花样', finds: ['花样年华'] },
    { typed: 'back', finds: ['Back Tick'] },
    { typed: 'bold', finds: ['<b>bold</b>'] },
    { typed: 'not one', finds: ['Not one of ours'] },
  ],
  values: [
    {
      text: 'MATCH (n:`人物`)-[r]->(m:`电影 作品`) RETURN n.`birth place` AS place, r.`何 时` AS date, m.`年` AS year',
      expected: [['上海', '2000', 2000]],
    },
    { text: 'MATCH (n:Entity) RETURN n.searchName AS kept, properties(n).degree AS degree', expected: [['kept', -1]] },
  ],
};

const EMPTY: ForeignGraph = { name: 'an empty database', statements: [], searches: [{ typed: 'x', finds: [] }] };

const OWN_TEXT_INDEXES: ForeignGraph = {
  name: 'a graph with full-text indexes of its own',
  statements: [
    'CREATE FULLTEXT INDEX names FOR (n:Book|Author) ON EACH [n.name, n.title]',
    "CREATE FULLTEXT INDEX zhitu_text_names FOR (n:Book) ON EACH [n.title] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
    'CREATE FULLTEXT INDEX notes FOR ()-[r:WROTE]-() ON EACH [r.note]',
    'CREATE TEXT INDEX book_title FOR (b:Book) ON (b.title)',
    `CREATE (a:Author {name: 'Ursula K. Le Guin'}), (b:Book {title: 'The Dispossessed'}), (c:Book {title: '一无所有'}),
       (a)-[:WROTE {note: 'first'}]->(b), (a)-[:WROTE {note: 'translated'}]->(c)`,
  ],
  searches: [
    { typed: 'dispossessed', finds: ['The Dispossessed'] },
    { typed: '一无', finds: ['一无所有'] },
  ],
};

const VALUES: ForeignGraph = {
  name: 'a graph of large and special values',
  statements: [
    `CREATE (n:Place {name: 'Here', at: point({longitude: 12.5, latitude: 55.5}), box: [point({x: 1, y: 2}), point({x: 3, y: 4})],
       day: date('2022-11-07'), moment: datetime('2022-11-07T10:00:00[Asia/Shanghai]'), local: localdatetime('2022-11-07T10:00:00'),
       hour: time('10:00:00+08:00'), span: duration('P1DT2H'), big: 9007199254740993, ratio: 0.1, yes: true,
       list: [1, 2, 3], texts: ['a', '', '三'], empty: []})`,
    `MATCH (n:Place) CREATE (:Text {title: 'Long', body: reduce(s = 'x', i IN range(1, 20) | s + s)})-[:ABOUT {since: date('2020-01-01'), weights: [0.5, 1.5]}]->(n),
       (:Vector {name: 'Embedded', embedding: [i IN range(1, 2048) | toFloat(i) / 2048]})-[:NEAR]->(n)`,
  ],
  searches: [{ typed: 'here', finds: ['Here'] }],
  values: [
    {
      text: 'MATCH (n:Place) RETURN n.at AS at, n.day AS day, n.moment AS moment, n.local AS local, n.hour AS hour, n.span AS span',
      expected: [
        [
          { $type: 'Point', value: 'SRID=4326;POINT (12.5 55.5)' },
          { $type: 'Date', value: '2022-11-07' },
          { $type: 'DateTime', value: '2022-11-07T10:00:00+08:00[Asia/Shanghai]' },
          { $type: 'LocalDateTime', value: '2022-11-07T10:00:00' },
          { $type: 'Time', value: '10:00:00+08:00' },
          { $type: 'Duration', value: 'P1DT2H' },
        ],
      ],
    },
    {
      text: 'MATCH (n:Place) RETURN n.big AS big, n.ratio AS ratio, n.yes AS yes, n.list AS list, n.texts AS texts, n.empty AS empty, n.box AS box',
      expected: [
        [
          { $type: 'Integer', value: '9007199254740993' },
          0.1,
          true,
          [1, 2, 3],
          ['a', '', '三'],
          [],
          [
            { $type: 'Point', value: 'SRID=7203;POINT (1 2)' },
            { $type: 'Point', value: 'SRID=7203;POINT (3 4)' },
          ],
        ],
      ],
    },
    { text: 'MATCH (t:Text) RETURN size(t.body) AS size, left(t.body, 2) AS start', expected: [[1_048_576, 'xx']] },
    { text: 'MATCH (v:Vector) RETURN size(v.embedding) AS size', expected: [[2048]] },
  ],
};

export const FOREIGN_GRAPHS: readonly ForeignGraph[] = [
  MOVIES,
  REPEATED_IDS,
  UNIQUE_IDS,
  MANY_LABELS,
  ODD_NAMES,
  EMPTY,
  OWN_TEXT_INDEXES,
  VALUES,
];
