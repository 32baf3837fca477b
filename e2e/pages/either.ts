/** The interface speaks two languages; a page object finds a thing under both of its names. */
export function either(zh: string, en: string): RegExp {
  const quoted = [zh, en].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^(${quoted.join('|')})$`);
}

/** The same for names that begin alike and go on with a name or a number. */
export function eitherBegins(zh: string, en: string): RegExp {
  return new RegExp(either(zh, en).source.replace(/\$$/, ''));
}
