/** XML as text: the one place where a value of the data meets markup, so that it can never become markup. */

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** What XML 1.0 (2.2) does not allow in a document, not even escaped; halves of surrogate pairs among it. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for between tags or between quotes. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** At most two decimals, and never `-0`: the same value is always written the same way. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * One element. Attributes without a value are left out.
 *
 * @param content markup: what comes from the data goes through `escapeXml` first
 */
export function tag(name: string, attributes: Attributes, content = ''): string {
  let written = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`;
  }
  return content === '' ? `${written}/>` : `${written}>${content}</${name}>`;
}
