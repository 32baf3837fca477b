// Purpose: Which paragraphs of the white paper are the same to the letter in both reprints?
// 问题: 白皮书的哪些段落在两份转载里一字不差？
// Title: Paragraphs in both reprints
// 标题: 两份转载都有的段落
// Teaches: Two patterns without a relationship are joined by equal properties: the same hash is the same text.
// 讲解: 两个模式之间没有关系，靠属性相等连起来：散列相同，文字就相同。
// Level: 3
// Step: 590
// Parameters: none
// Columns: online, newspaper, characters
MATCH (a:Passage {document: 'white-paper-text-2022'})
MATCH (b:Passage {document: 'newspaper-page-2022'})
WHERE a.textHash = b.textHash
RETURN a.id AS online, b.id AS newspaper, a.textLength AS characters
ORDER BY online
