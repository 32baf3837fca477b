/**
 * Which token properties are searched under which name. The file must say so itself, and it has no place for facts
 * about the graph that are not in the graph: so an index over a property that no node has carries the name.
 */
import type { GrafeoDB } from '@grafeo-db/js';
import type { TextHit, TextIndexName } from '../../graph-store.ts';
import type { NodeId } from '../../../../contracts/graph.ts';
import { cypherFile, spliceNames } from '../../cypher-files.ts';
import { TokenIndex } from './token-index.ts';

const MARKER = /^zhitu_text_(names|summaries)$/;
const MARKER_PROPERTY = 'zhituTextIndexOf_';

export async function markTextIndex(db: GrafeoDB, name: TextIndexName, label: string, property: string): Promise<void> {
  await db.executeCypher(
    spliceNames(cypherFile('embedded/create-index').text, {
      name: `zhitu_text_${name}`,
      label,
      property: `${MARKER_PROPERTY}${property}`,
    }),
  );
}

export class TextIndexes {
  readonly #db: GrafeoDB;
  #built = new Map<TextIndexName, Promise<TokenIndex | null>>();

  constructor(db: GrafeoDB) {
    this.#db = db;
  }

  /** Builds all indexes, so that the first search need not wait. */
  async warm(): Promise<void> {
    await Promise.all([this.#index('names'), this.#index('summaries')]);
  }

  /** After a write: the next search builds anew. */
  forget(): void {
    this.#built = new Map();
  }

  async search(name: TextIndexName, tokens: string[], limit: number): Promise<TextHit[]> {
    const index = await this.#index(name);
    return (index?.search(tokens, limit) ?? []).flatMap(({ engineId, score }) => {
      const id: unknown = this.#db.getNode(engineId)?.get('id');
      return [{ id: (typeof id === 'string' && id !== '' ? id : `n:${engineId}`) as NodeId, score }];
    });
  }

  #index(name: TextIndexName): Promise<TokenIndex | null> {
    let index = this.#built.get(name);
    if (!index) {
      const building = this.#build(name);
      // A failure is not kept: the next search tries again.
      building.catch(() => {
        if (this.#built.get(name) === building) this.#built.delete(name);
      });
      this.#built.set(name, building);
      index = building;
    }
    return index;
  }

  async #build(name: TextIndexName): Promise<TokenIndex | null> {
    const result = await this.#db.executeCypher(cypherFile('embedded/show-indexes').text);
    for (const row of result.toArray()) {
      if (MARKER.exec(String(row['name']))?.[1] !== name) continue;
      const property = String(row['property']).slice(MARKER_PROPERTY.length);
      return TokenIndex.build(this.#db, String(row['label']), property);
    }
    return null;
  }
}
