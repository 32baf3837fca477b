// Purpose: Which four communities is cyberspace to become, by the white paper?
// 问题: 白皮书要把网络空间建成哪四个共同体？
// Title: The four communities
// 标题: 四个共同体
// Teaches: `STARTS WITH` compares the beginning of a text. The idea has several sets of aims; the form of the ids picks out the four communities.
// 讲解: `STARTS WITH` 比较文字的开头。这一理念的目标有好几组，编号的写法把四个共同体挑了出来。
// Level: 1
// Step: 80
// Parameters: none
// Columns: order, zh, en
MATCH (:Concept {id: 'community-with-shared-future-in-cyberspace'})-[r:AIMS_AT]->(c:Concept)
WHERE c.id STARTS WITH 'community-of-'
RETURN r.order AS order, c.nameZh AS zh, c.nameEn AS en
ORDER BY order
