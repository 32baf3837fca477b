import { expect, it } from 'vitest';
import { terminalText } from './terminal-text.ts';

it.each([
  ['\u001b[2J\u001b]0;pwned\u0007', '\\u001b[2J\\u001b]0;pwned\\u0007'],
  ['a\u0000b\u007f\u009b31m', 'a\\u0000b\\u007f\\u009b31m'],
  ['right \u202eedis', 'right \\u202eedis'],
  ['over\rwritten', 'over\\u000dwritten'],
  ['知图 → two\n\tlines\r\n', '知图 → two\n\tlines\r\n'],
])('shows %j as %j', (text, shown) => {
  expect(terminalText(text)).toBe(shown);
});
