/** Cases of the suite that a back end can't pass, by the start of their title, with the reason. */
export const SUITE_SKIPS: Record<string, { title: string; reason: string }[]> = {
  embedded: [],
  neo4j: [],
};
