/** A program that this way of running Neo4j needs is not on this machine; the message says what to do. */
export class ToolMissingError extends Error {
  override readonly name = 'ToolMissingError';
}
