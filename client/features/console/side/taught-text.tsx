/** An explanation with its Cypher between backticks set as code. */
export function TaughtText({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
