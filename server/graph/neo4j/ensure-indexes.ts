/** What an index definition is in Neo4j, and how it is made. */
import type { Session } from 'neo4j-driver';
import { cypherFile, spliceNames } from '../cypher-files.ts';
import type { IndexDefinition } from '../graph-store.ts';
import { textIndexName } from './search-text.ts';

/** How to take back what was made. */
export type Undo = { statement: 'neo4j/drop-constraint' | 'neo4j/drop-index'; name: string };

const WAIT_SECONDS = 600;

/** Makes what is missing; each is a transaction of its own, since Neo4j mixes no schema changes with data. */
export async function ensureIndexes(session: Session, indexes: IndexDefinition[]): Promise<Undo[]> {
  const made: Undo[] = [];
  for (const index of indexes) {
    const { name, statement, names } = formOf(index);
    const { summary } = await session.run(spliceNames(cypherFile(statement).text, { ...names, name }));
    const { constraintsAdded, indexesAdded } = summary.counters.updates();
    if (constraintsAdded > 0) made.push({ statement: 'neo4j/drop-constraint', name });
    else if (indexesAdded > 0) made.push({ statement: 'neo4j/drop-index', name });
  }
  if (made.length > 0) await session.run(cypherFile('neo4j/await-indexes').text, { seconds: BigInt(WAIT_SECONDS) });
  return made;
}

/** The last made first: a later one never needs an earlier one gone. */
export async function dropIndexes(session: Session, made: Undo[]): Promise<void> {
  for (const { statement, name } of made.toReversed()) {
    await session.run(spliceNames(cypherFile(statement).text, { name }));
  }
}

function formOf(index: IndexDefinition): { name: string; statement: string; names: Record<string, string> } {
  const { property } = index;
  switch (index.kind) {
    case 'node-key': {
      const { label, unique } = index;
      const statement = unique ? 'neo4j/create-node-key' : 'neo4j/create-node-index';
      return { name: `zhitu_${label}_${property}`, statement, names: { label, property } };
    }
    case 'relationship-key': {
      const { type, unique } = index;
      const statement = unique ? 'neo4j/create-relationship-key' : 'neo4j/create-relationship-index';
      return { name: `zhitu_relationship_${type}_${property}`, statement, names: { type, property } };
    }
    case 'contains': {
      const { label } = index;
      return {
        name: `zhitu_contains_${label}_${property}`,
        statement: 'neo4j/create-contains-index',
        names: { label, property },
      };
    }
    case 'text': {
      const { label } = index;
      return { name: textIndexName(index.name), statement: 'neo4j/create-text-index', names: { label, property } };
    }
  }
}
