import { describe, expect, it } from 'vitest';
import { decimal, escapeXml, tag } from './markup.ts';

describe('markup of a picture', () => {
  it('turns what would be markup into text', () => {
    expect(escapeXml('<script>alert("1") & \'2\'</script>')).toBe(
      '&lt;script&gt;alert(&quot;1&quot;) &amp; &#39;2&#39;&lt;/script&gt;',
    );
  });

  it('drops what XML does not allow even when escaped, and keeps scripts of every direction', () => {
    expect(escapeXml('a\u0000b\u001Bc\uFFFEd\uD800e')).toBe('abcde');
    expect(escapeXml('שלום العربية 𠮷野 🕸 \t\n')).toBe('שלום العربية 𠮷野 🕸 \t\n');
  });

  it('escapes attributes and leaves out those without a value', () => {
    expect(tag('rect', { x: 1.004, fill: '"><x', rx: null, ry: undefined })).toBe(
      '<rect x="1" fill="&quot;&gt;&lt;x"/>',
    );
  });

  it('writes the same number the same way', () => {
    expect([-0.001, 1 / 3, 12, -2.5].map(decimal)).toEqual(['0', '0.33', '12', '-2.5']);
  });
});
