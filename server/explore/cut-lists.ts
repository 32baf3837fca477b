/** Lists that were read with one row more than is shown: what is too much is taken off, and the answer says so. */

/** Shortens the lists themselves. @returns the names of those that held more than `most` */
export function cutLists<Name extends string>(lists: Record<Name, unknown[]>, most: number): Name[] {
  // Object.entries forgets which names there are.
  const entries = Object.entries(lists) as [Name, unknown[]][];
  const cut = entries.filter(([, list]) => list.length > most);
  for (const [, list] of cut) list.length = most;
  return cut.map(([name]) => name);
}
