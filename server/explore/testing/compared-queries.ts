/**
 * What people ask the shipped dataset in the console, in words that both databases read: each has to give the same
 * rows on both, value by value. What orders its rows is compared in order, the rest as a set of rows.
 */
import type { GraphValue } from '../../../contracts/graph.ts';

export interface ComparedQuery {
  asks: string;
  kind: 'aggregation' | 'variable-length' | 'optional' | 'other';
  text: string;
  parameters?: Record<string, GraphValue>;
}

function aggregation(asks: string, text: string, parameters: Record<string, GraphValue> = {}): ComparedQuery {
  return { asks, kind: 'aggregation', text, parameters };
}
function variableLength(asks: string, text: string, parameters: Record<string, GraphValue> = {}): ComparedQuery {
  return { asks, kind: 'variable-length', text, parameters };
}
function optional(asks: string, text: string, parameters: Record<string, GraphValue> = {}): ComparedQuery {
  return { asks, kind: 'optional', text, parameters };
}
function other(asks: string, text: string, parameters: Record<string, GraphValue> = {}): ComparedQuery {
  return { asks, kind: 'other', text, parameters };
}

export const COMPARED_QUERIES: readonly ComparedQuery[] = [
  aggregation(
    'entities of each kind',
    `MATCH (n:Entity) UNWIND labels(n) AS label WITH label WHERE label <> 'Entity'
     RETURN label, count(*) AS entities ORDER BY entities DESC, label`,
  ),
  aggregation(
    'statements of each type, with least, most and mean evidence',
    `MATCH (:Entity)-[r]->(:Entity) WITH type(r) AS type, size(r.evidence) AS passages WHERE passages IS NOT NULL
     RETURN type, count(*) AS statements, min(passages) AS least, max(passages) AS most, avg(passages) AS mean
     ORDER BY statements DESC, type`,
  ),
  aggregation(
    'the range of values by unit',
    `MATCH (o:Observation) RETURN o.unit AS unit, count(o) AS values, min(o.value) AS least, max(o.value) AS most,
     sum(o.value) AS total ORDER BY unit`,
  ),
  aggregation(
    'passages and text of each document',
    `MATCH (d:Document)-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
     RETURN d.id AS document, count(DISTINCT s) AS sections, count(p) AS passages, sum(p.textLength) AS length
     ORDER BY document`,
  ),
  aggregation(
    'who is mentioned most',
    `MATCH (n:Entity)-[m:MENTIONED_IN]->(:Passage) RETURN n.id AS id, count(m) AS mentions
     ORDER BY mentions DESC, id LIMIT 25`,
  ),
  aggregation(
    'names of principles, gathered in order',
    `MATCH (n:Principle) WITH n ORDER BY n.id RETURN collect(n.nameZh) AS zh, collect(n.nameEn) AS en, count(*) AS count`,
  ),
  aggregation(
    'distinct bases of all statements',
    `MATCH (:Entity)-[r]->(:Entity) WHERE r.basis IS NOT NULL WITH DISTINCT r.basis AS basis ORDER BY basis
     RETURN collect(basis) AS bases, count(basis) AS count`,
  ),
  aggregation(
    'entities by number of aliases',
    `MATCH (n:Entity) RETURN coalesce(size(n.aliasesZh), 0) AS aliases, count(*) AS entities ORDER BY aliases`,
  ),
  aggregation(
    'statements that are stated, inferred and the rest, in one row',
    `MATCH (:Entity)-[r]->(:Entity) RETURN count(CASE WHEN r.basis = 'stated' THEN 1 END) AS stated,
     count(CASE WHEN r.basis = 'inferred' THEN 1 END) AS inferred, count(r) AS total`,
  ),
  aggregation(
    'whole nodes gathered under their document',
    `MATCH (d:Document)-[:HAS_SECTION]->(s:Section) WITH d, s ORDER BY s.order
     RETURN d AS document, collect(s) AS sections ORDER BY document.id`,
  ),
  aggregation(
    'an aggregate over nothing',
    `MATCH (n:NoSuchKind) RETURN count(n) AS c, coalesce(sum(n.x), 0) AS s, collect(n) AS l, max(n.x) AS m`,
  ),
  aggregation(
    'pairs that share most passages',
    `MATCH (a:Principle)-[:MENTIONED_IN]->(p:Passage)<-[:MENTIONED_IN]-(b:Principle) WHERE a.id < b.id
     RETURN a.id AS a, b.id AS b, count(DISTINCT p) AS passages ORDER BY passages DESC, a, b LIMIT 20`,
  ),
  aggregation(
    'spread of values',
    `MATCH (p:Passage) RETURN percentileDisc(p.textLength, 0.5) AS median, percentileCont(p.textLength, 0.9) AS long`,
  ),

  variableLength(
    'whole and parts of an idea, as paths',
    `MATCH p = (a:Entity {id: $id})-[:PART_OF*1..3]-(b:Entity) RETURN p ORDER BY length(p), b.id LIMIT 50`,
    { id: 'community-with-shared-future-in-cyberspace' },
  ),
  variableLength(
    'who is within two statements of Xi Jinping',
    `MATCH (a:Entity {id: 'xi-jinping'})-[*1..2]-(b:Entity) WHERE b.id <> a.id RETURN DISTINCT b.id AS id ORDER BY id`,
  ),
  variableLength(
    'a shortest path',
    `MATCH p = shortestPath((a:Entity {id: 'xi-jinping'})-[*..6]-(b:Entity {id: 'g20'})) RETURN length(p) AS hops`,
  ),
  variableLength(
    'all shortest paths, node by node',
    `MATCH p = allShortestPaths((a:Entity {id: 'cac'})-[*..4]-(b:Entity {id: 'united-nations'}))
     RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | type(r)] AS types ORDER BY nodes, types`,
  ),
  variableLength(
    'how far what reaches, from nothing on',
    `MATCH p = (a:Entity {id: 'cac'})<-[:SUBORDINATE_TO*0..2]-(b) RETURN length(p) AS hops, b AS node ORDER BY hops, b.id`,
  ),
  variableLength(
    'paths through some types, weighed',
    `MATCH p = (:Entity {id: 'china'})-[:PROPOSED|ISSUED|ABOUT*1..2]->(b)
     RETURN b.id AS id, reduce(sum = 0, r IN relationships(p) | sum + size(r.evidence)) AS evidence
     ORDER BY evidence DESC, id LIMIT 40`,
  ),
  variableLength(
    'relationships of a path, as a list',
    `MATCH (:Entity {id: 'china'})-[rs:PROPOSED*1..2]->(b) RETURN rs AS statements, b.id AS id ORDER BY id LIMIT 20`,
  ),

  optional(
    'principles with who proposed them, if anybody',
    `MATCH (n:Principle) OPTIONAL MATCH (who:Entity)-[:PROPOSED]->(n)
     RETURN n.id AS principle, who.id AS who ORDER BY principle, who`,
  ),
  optional(
    'actors with their number of statements proposed, none included',
    `MATCH (a:Actor) OPTIONAL MATCH (a)-[r:PROPOSED]->(:Entity)
     RETURN a.id AS actor, count(r) AS proposed ORDER BY proposed DESC, actor LIMIT 40`,
  ),
  optional(
    'indicators with their values, whole nodes or nothing',
    `MATCH (i:Indicator) OPTIONAL MATCH (i)-[:HAS_OBSERVATION]->(o:Observation)
     RETURN i AS indicator, o AS observation ORDER BY i.id, o.id`,
  ),
  optional(
    'a second hop that may be missing',
    `MATCH (l:Law) OPTIONAL MATCH (l)<-[:ISSUED]-(who) OPTIONAL MATCH (who)-[:MEMBER_OF]->(club)
     RETURN l.id AS law, who.id AS who, club.id AS club ORDER BY law, who, club`,
  ),
  optional(
    'a condition that belongs to what is optional',
    `MATCH (e:Event) OPTIONAL MATCH (e)<-[r]-(n:Principle) WHERE r.basis = 'stated'
     WITH e, n ORDER BY n.id RETURN e.id AS event, collect(n.id) AS principles ORDER BY event`,
  ),
  optional(
    'nothing found at all',
    `OPTIONAL MATCH (n:Entity {id: 'no-such-entity'}) OPTIONAL MATCH (n)-[r]->(m) RETURN n AS n, r AS r, m.id AS m`,
  ),

  other('a node with every property', `MATCH (n:Entity {id: $id}) RETURN n AS node`, { id: 'china' }),
  other(
    'statements with both ends',
    `MATCH (a:Principle)-[r]->(b:Entity) RETURN a AS source, r AS statement, b AS target ORDER BY r.id LIMIT 60`,
  ),
  other(
    'statements without their ends',
    `MATCH (:Entity {id: 'cac'})-[r]-(:Entity) RETURN r AS statement ORDER BY r.id`,
  ),
  other(
    'text: parts, case, replacement',
    `MATCH (n:Law) RETURN toUpper(n.nameEn) AS upper, substring(n.nameZh, 0, 2) AS start, size(n.nameZh) AS length,
     replace(n.nameEn, ' ', '-') AS slug, split(n.id, '-') AS words ORDER BY n.id`,
  ),
  other(
    'lists: comprehension, slices, membership',
    `MATCH (n:Entity) WHERE size(n.aliasesZh) > 1 RETURN n.id AS id, [x IN n.aliasesZh WHERE size(x) > 2 | x + '!'] AS long,
     n.aliasesZh[0] AS first, n.aliasesZh[-1] AS last, '中国' IN n.aliasesZh AS china ORDER BY id LIMIT 40`,
  ),
  other(
    'maps and map projections',
    `MATCH (n:Principle) RETURN {id: n.id, names: [n.nameZh, n.nameEn]} AS map, n {.id, .category, kind: 'x'} AS projected
     ORDER BY n.id`,
  ),
  other(
    'existence and counts as subqueries',
    `MATCH (n:Concept) WHERE EXISTS { (n)<-[:ABOUT]-(:Entity) }
     RETURN n.id AS id, COUNT { (n)--(:Entity) } AS statements ORDER BY statements DESC, id`,
  ),
  other(
    'pattern comprehension',
    `MATCH (d:Document) RETURN d.id AS id, size([(d)-[:ABOUT]->(x) | x.id]) AS topics ORDER BY id`,
  ),
  other(
    'a subquery of each row',
    `MATCH (a:Actor) CALL (a) { MATCH (a)-[r]->(:Entity) RETURN count(r) AS outgoing } RETURN a.id AS id, outgoing
     ORDER BY outgoing DESC, id LIMIT 30`,
  ),
  other(
    'a union without doubles',
    `MATCH (n:Law) RETURN n.category AS x UNION MATCH (n:Initiative) RETURN n.category AS x`,
  ),
  other(
    'pages by SKIP and LIMIT',
    `MATCH (n:Entity) RETURN n.id AS id ORDER BY n.importance DESC, n.nameEn, id SKIP $skip LIMIT $limit`,
    { skip: 30, limit: 30 },
  ),
  other(
    'parameters of every form, given back',
    `RETURN $text AS text, $whole AS whole, $fraction AS fraction, $yes AS yes, $nothing AS nothing, $list AS list, $map AS map`,
    {
      text: '知图 ’“\n',
      whole: 7,
      fraction: 0.5,
      yes: true,
      nothing: null,
      list: [1, 'a', [2]],
      map: { a: { b: [1] } },
    },
  ),
  other('integers past 2^53', `RETURN 9007199254740993 AS big, -9223372036854775807 AS least, $big AS given`, {
    big: { $type: 'Integer', value: '9223372036854775807' },
  }),
  other(
    'null in comparisons and conditions',
    `UNWIND [1, null, 3] AS x RETURN x, x > 2 AS more, x IS NULL AS missing, coalesce(x, 0) AS filled,
     CASE WHEN x > 2 THEN 'big' ELSE 'other' END AS word`,
  ),
  other(
    'texts that contain, begin and end',
    `MATCH (n:Entity) WHERE n.nameZh CONTAINS $text OR n.nameEn STARTS WITH 'Digital' OR n.id ENDS WITH 'law'
     RETURN n.id AS id ORDER BY id`,
    { text: '主权' },
  ),
  other('regular expressions', `MATCH (n:Entity) WHERE n.id =~ '.*(cyber|net).*' RETURN n.id AS id ORDER BY id`),
  other(
    'keys, labels and types',
    `MATCH (n:Law)-[r]->(:Entity) RETURN n.id AS id, type(r) AS type, r.id AS statement ORDER BY statement`,
  ),
];
