/**
 * What is known to be harmless: it reads the graph or computes, and touches no file, network, setting, other query or
 * other database. How long and how much is the business of the limits. Names in lower case where engines ignore case.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Operators of the embedded engine's plans (0.6.0), found by planning each clause that its parser takes. */
const EMBEDDED_OPERATORS = `
  AntiJoin Aggregate Apply Argument CallProcedure Distinct EdgeScan Empty Except Expand Filter HorizontalAggregate
  Intersect Join LeftJoin Limit MapCollect MultiWayJoin NodeScan Otherwise Project Return SemiJoin ShortestPath Skip
  Sort TextScan TopK Union Unwind VectorScan`;

/** Operators of Neo4j's plans: https://neo4j.com/docs/cypher-manual/5/planning-and-tuning/operators/ */
const NEO4J_OPERATORS = `
  AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
  DynamicLabelNodeLookup DynamicDirectedRelationshipTypeLookup DynamicUndirectedRelationshipTypeLookup
  NodeIndexSeek NodeUniqueIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexContainsScan
  NodeIndexEndsWithScan NodeIndexScan MultiNodeIndexSeek NodeByIdSeek NodeByElementIdSeek
  DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek DirectedRelationshipByElementIdSeek
  UndirectedRelationshipByElementIdSeek DirectedAllRelationshipsScan UndirectedAllRelationshipsScan
  DirectedRelationshipTypeScan UndirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan
  UndirectedUnionRelationshipTypesScan DirectedRelationshipIndexScan UndirectedRelationshipIndexScan
  DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
  UndirectedRelationshipIndexSeekByRange DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek
  DirectedRelationshipIndexContainsScan UndirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan
  PartitionedAllNodesScan PartitionedNodeByLabelScan PartitionedUnionNodeByLabelsScan
  PartitionedIntersectionNodeByLabelsScan PartitionedSubtractionNodeByLabelsScan PartitionedNodeIndexScan
  PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange PartitionedDirectedAllRelationshipsScan
  PartitionedUndirectedAllRelationshipsScan PartitionedDirectedRelationshipTypeScan
  PartitionedUndirectedRelationshipTypeScan PartitionedDirectedUnionRelationshipTypesScan
  PartitionedUndirectedUnionRelationshipTypesScan PartitionedDirectedRelationshipIndexScan
  PartitionedUndirectedRelationshipIndexScan PartitionedDirectedRelationshipIndexSeek
  PartitionedUndirectedRelationshipIndexSeek PartitionedDirectedRelationshipIndexSeekByRange
  PartitionedUndirectedRelationshipIndexSeekByRange PartitionedUnwind
  Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply
  LetSelectOrSemiApply LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply RollUpApply Argument
  ArgumentTracker Expand OptionalExpand VarLengthExpand PruningVarLengthExpand BFSPruningVarLengthExpand Repeat
  BidirectionalRepeat StatefulShortestPath ShortestPath AllShortestPaths DropResult EmptyResult EmptyRow
  ProduceResults Filter Projection CacheProperties RemoteBatchProperties RemoteBatchPropertiesWithFilter Distinct
  OrderedDistinct EagerAggregation Aggregation OrderedAggregation NodeCountFromCountStore
  RelationshipCountFromCountStore Limit Skip Sort PartialSort Top PartialTop Top1WithTies Optional Eager Unwind
  Union OrderedUnion CartesianProduct NodeHashJoin ValueHashJoin LeftOuterHashJoin RightOuterHashJoin
  NodeLeftOuterHashJoin NodeRightOuterHashJoin TriadicSelection TriadicBuild TriadicFilter PathPropagatingBFS
  ProcedureCall ProjectEndpoints NodeVectorIndexSearch DirectedRelationshipVectorIndexSearch
  UndirectedRelationshipVectorIndexSearch SimulatedNodeScan`;

/** `Expand(All)` and `Repeat(Trail)` count as `Expand` and `Repeat`. */
export const HARMLESS_OPERATORS: ReadonlySet<string> = words(`${EMBEDDED_OPERATORS} ${NEO4J_OPERATORS}`);

/** Operators that write to the graph, of both engines: taken where writes are allowed. */
export const WRITING_OPERATORS: ReadonlySet<string> = words(`
  Create Merge SetProperty DeleteNode DeleteEdge AddLabel RemoveLabel
  CreateNode CreateRelationship LockingMerge SetLabels SetDynamicLabels RemoveLabels RemoveDynamicLabels
  SetDynamicProperty SetNodeProperty SetNodeProperties SetNodePropertiesFromMap SetProperties SetPropertiesFromMap
  SetRelationshipProperty SetRelationshipProperties SetRelationshipPropertiesFromMap Delete DetachDelete
  DeletePath DetachDeletePath DeleteExpression DetachDeleteExpression DeleteRelationship DetachDeleteNode
  Foreach SubqueryForeach AssertSameNode AssertSameRelationship AssertingMultiNodeIndexSeek
  AssertingMultiRelationshipIndexSeek ExhaustiveLimit`);

/** Procedures that only read the graph, its schema or its indexes. */
export const HARMLESS_PROCEDURES: ReadonlySet<string> = words(`
  db.labels db.relationshiptypes db.propertykeys db.schema.visualization db.schema.nodetypeproperties
  db.schema.reltypeproperties db.ping db.info db.index.fulltext.querynodes db.index.fulltext.queryrelationships
  db.index.fulltext.listavailableanalyzers db.index.vector.querynodes db.index.vector.queryrelationships
  dbms.components
  grafeo.articulation_points grafeo.bellman_ford grafeo.betweenness_centrality grafeo.bfs grafeo.bridges
  grafeo.closeness_centrality grafeo.clustering_coefficient grafeo.connected_components grafeo.degree_centrality
  grafeo.dfs grafeo.dijkstra grafeo.floyd_warshall grafeo.kcore grafeo.kruskal grafeo.label_propagation grafeo.labels
  grafeo.louvain grafeo.max_flow grafeo.min_cost_max_flow grafeo.pagerank grafeo.prim grafeo.propertykeys
  grafeo.relationshiptypes grafeo.search.mmr grafeo.search.text grafeo.search.vector grafeo.sssp
  grafeo.strongly_connected_components grafeo.topological_sort grafeo.procedures db.schema db.version`);

/** Built-in functions. Left out: `file`, `linenumber` (of LOAD CSV) and `graph.*` (other databases). */
export const HARMLESS_FUNCTIONS: ReadonlySet<string> = words(`
  all any exists isempty none single allreduce
  avg collect count max min percentilecont percentiledisc stdev stdevp sum
  char_length character_length charlength coalesce elementid endnode head id last length nullif properties randomuuid
  size startnode timestamp toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull tostring
  tostringornull type valuetype
  keys labels nodes range reduce relationships edges reverse tail tobooleanlist tofloatlist tointegerlist tostringlist
  coll.distinct coll.flatten coll.indexof coll.insert coll.max coll.min coll.remove coll.sort
  abs ceil ceiling floor isnan rand round sign e exp log log10 ln sqrt
  acos asin atan atan2 cos cosh cot coth degrees haversin pi radians sin sinh tan tanh
  btrim left lower ltrim normalize replace right rtrim split substring tolower toupper trim upper
  string.distance string.join
  date date.realtime date.statement date.transaction date.truncate
  datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction
  datetime.truncate
  localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
  localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate
  time time.realtime time.statement time.transaction time.truncate
  duration duration.between duration.indays duration.inmonths duration.inseconds format
  zoned_datetime local_datetime local_time zoned_time current_date current_timestamp
  point point.distance point.withinbbox distance
  vector vector.similarity.cosine vector.similarity.euclidean vector_dimension_count vector_distance vector_norm
  vector_dimension tovector
  cosine_similarity euclidean_distance dot_product manhattan_distance
  shortestpath allshortestpaths extract filter db.namefromelementid
  stddev stddevp string_join length`);
