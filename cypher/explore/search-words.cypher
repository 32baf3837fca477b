// Purpose: The Latin words of the names of the dataset, for searches that are misspelt.
// 用途: 数据集里名称用到的拉丁字母单词，用来纠正拼写。
// Parameters: none
// Columns: words
MATCH (d:ZhituDataset)
// zh: 数据集自己的说明节点。 | en: The node in which the dataset describes itself.
RETURN d.nameWords AS words
// zh: 给出它记下的名称单词。 | en: Give the words of names that it keeps.
LIMIT 1
// zh: 取一条就够。 | en: One row is enough.
