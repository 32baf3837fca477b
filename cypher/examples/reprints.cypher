// Purpose: Which two texts reproduce the white paper, and how far does each go?
// 问题: 哪两篇文本转载白皮书，各载到哪里？
// Title: Two reprints of the white paper
// 标题: 白皮书的两份转载
// Teaches: A property without a value comes as `null`; `coverageEn` says which part is held.
// 讲解: 属性没有值时返回 `null`；`coverageZh` 写明所存的部分。
// Level: 1
// Step: 120
// Parameters: none
// Columns: text, zh, coverageZh, coverageEn
MATCH (d:Document)-[:REPRODUCES]->(:Document {id: 'white-paper-2022'})
RETURN d.textFile AS text, d.nameZh AS zh, d.coverageZh AS coverageZh, d.coverageEn AS coverageEn
ORDER BY text
