// Purpose: Loads that run now, on any server on this database: each marks its transaction. Oldest first.
// Parameters: $database
// Columns: load, startTime
SHOW TRANSACTIONS
YIELD database, metaData, startTime, transactionId
WHERE database = $database AND metaData.zhituLoad IS NOT NULL
RETURN metaData.zhituLoad AS load, startTime, transactionId
ORDER BY startTime, load
