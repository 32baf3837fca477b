// Purpose: Finds nodes by tokens; `whitespace` takes each token as it is, without stop words or lower case.
// Parameters: none
// Columns: none
CREATE FULLTEXT INDEX $$name IF NOT EXISTS FOR (n:$$label) ON EACH [n.$$property]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
