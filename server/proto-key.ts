/** A key that schemas, engines and their clients drop without a word, since it names the prototype in JavaScript. */
const LOST = '__proto__';

/**
 * Where a value made of JSON has a key `__proto__`, as `body.parameters.__proto__`; null where it has none. To be asked
 * before a schema reads the value: zod leaves such keys out.
 * @param field how the value itself is called
 */
export function findProtoKey(value: unknown, field: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const place = `${field}.${key}`;
    const found = key === LOST ? place : findProtoKey(item, place);
    if (found !== null) return found;
  }
  return null;
}
