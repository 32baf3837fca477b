// Purpose: Which documents reproduce which works, each pair once.
// 用途: 哪些文献刊载了哪些作品，每对一次。
// Parameters: $limit
// Columns: work, document
MATCH (d:Document)-[:HAS_SECTION]->(s:Section)
// zh: 文献 d 和它的各节 s。 | en: Documents d and their sections s.
WHERE s.work IS NOT NULL
// zh: 转载某个作品的节。 | en: Sections that reproduce a work.
RETURN DISTINCT s.work AS work, d.id AS document
// zh: 作品和文献的每一对。 | en: Each pair of work and document.
ORDER BY work, document
// zh: 按作品，再按文献。 | en: By work, then by document.
LIMIT $limit
// zh: 最多取 $limit 条；取满了，就知道后面可能还有。 | en: At most $limit rows; where that many come, there may be more.
