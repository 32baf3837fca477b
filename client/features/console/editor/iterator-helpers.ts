/**
 * `Iterator.prototype.toArray`, where a browser lacks it (before Chrome 122, Firefox 131, Safari 18.4): the Cypher
 * language calls it. To be imported before that.
 */
const prototype: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

if (!('toArray' in prototype)) {
  Object.defineProperty(prototype, 'toArray', {
    configurable: true,
    writable: true,
    value: function toArray<Item>(this: Iterable<Item>): Item[] {
      return [...this];
    },
  });
}
