// Purpose: Which seven sides of China’s practice does the white paper sum up, and how many passages say so?
// 问题: 白皮书从哪七个方面总结中国的实践，各有几段为证？
// Title: Seven sides of practice
// 标题: 实践的七个方面
// Teaches: `size` gives the length of a list: here the number of passages that are evidence.
// 讲解: `size` 给出列表的长度：这里是作为证据的段落数。
// Level: 2
// Step: 260
// Parameters: none
// Columns: order, zh, en, passages
MATCH (part:Entity)-[r:PART_OF]->(:Concept {id: 'internet-practice-in-china'})
RETURN r.order AS order, part.nameZh AS zh, part.nameEn AS en, size(r.evidence) AS passages
ORDER BY order
