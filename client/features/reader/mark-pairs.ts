/** Names in the text, entities beside it and statements belong together: what is in hand marks the others of a passage. */

const PARTS = '[data-entity], [data-ends]';

function entitiesOf({ dataset: { entity, ends } }: HTMLElement): readonly string[] {
  return entity === undefined ? (JSON.parse(ends ?? '[]') as string[]) : [entity];
}

/**
 * Marks what stands for the same entities as the part under pointer or keyboard. A statement marks its two ends, a name
 * the statements about it. Attributes, not state: the pointer passes over hundreds of names.
 *
 * @param target null ends all marks
 */
export function markPairs(passage: HTMLElement, target: EventTarget | null): void {
  const part = target instanceof Element ? target.closest<HTMLElement>(PARTS) : null;
  const ids = part === null ? [] : entitiesOf(part);
  const isStatement = part?.dataset['ends'] !== undefined;
  for (const each of passage.querySelectorAll<HTMLElement>(PARTS)) {
    const shares = entitiesOf(each).some((id) => ids.includes(id));
    const other = isStatement && each.dataset['ends'] !== undefined;
    each.toggleAttribute('data-paired', each === part || (shares && !other));
  }
}
