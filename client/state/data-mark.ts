/** Which state of the data a canvas was made with, so that whoever opens it later is told what has changed since. */
import { z } from 'zod/mini';
import type { NodeId } from '../../contracts/graph.ts';

/** As much of a dataset as `GET /api/meta` tells. */
export interface DatasetState {
  id: string;
  version: string;
  contentHash: string;
}

/** Characters of a content hash that tell one state of a dataset from the next. */
const hashLength = 8;

/** Id of the dataset, its version, the beginning of its content hash, statements between the nodes of the canvas. */
export const dataMark = z.tuple([
  z.string().check(z.maxLength(200)),
  z.string().check(z.maxLength(100)),
  z.string().check(z.maxLength(64)),
  z.nullable(z.int().check(z.gte(0), z.lte(10_000_000))),
]);
export type DataMark = z.infer<typeof dataMark>;

/** @param statements drawn; null where the canvas does not draw all that there are */
export function markData({ id, version, contentHash }: DatasetState, statements: number | null): DataMark | null {
  const mark = dataMark.safeParse([id, version, contentHash.slice(0, hashLength), statements]);
  return mark.success ? mark.data : null;
}

/** What has changed in the data since a canvas was made. */
export interface DataChange {
  /** Null for a canvas that does not say what it was made with. */
  made: { id: string; version: string; hash: string } | null;
  /** Null where the database holds no dataset of ours. */
  now: { id: string; version: string; hash: string } | null;
  /** Nodes of the canvas that the graph no longer holds. */
  gone: readonly NodeId[];
  /** Statements between its nodes that there are more, or fewer, than then; 0 where it is not known. */
  statements: number;
}

/** Null where there is nothing to say: the same data, or nothing known of it, and every node still there. */
export function dataChange(
  mark: DataMark | undefined,
  now: DatasetState | null,
  found: { missing: readonly string[]; relationships: readonly unknown[] },
): DataChange | null {
  const [id, version, hash, statements] = mark ?? [];
  const made = id === undefined || version === undefined || hash === undefined ? null : { id, version, hash };
  const isOther = made !== null && now !== null && (made.id !== now.id || !now.contentHash.startsWith(made.hash));
  if (!isOther && found.missing.length === 0) return null;
  return {
    made,
    now: now && { id: now.id, version: now.version, hash: now.contentHash.slice(0, hashLength) },
    gone: found.missing as readonly NodeId[],
    statements: isOther && statements != null ? found.relationships.length - statements : 0,
  };
}
