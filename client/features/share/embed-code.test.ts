import { describe, expect, it } from 'vitest';
import { embedAddress, embedCode } from './embed-code.ts';

describe('the code to embed a view', () => {
  it('leads to the same view as a page for a frame, in the language of whoever copied it', () => {
    expect(embedAddress('https://zhitu.example/entity/china#canvas=7ZbN', 'zh')).toBe(
      'https://zhitu.example/entity/china?embed=1&lang=zh#canvas=7ZbN',
    );
    expect(embedAddress('https://zhitu.example/path/a/b?types=PART_OF', 'en')).toBe(
      'https://zhitu.example/path/a/b?types=PART_OF&embed=1&lang=en',
    );
  });

  it('takes no text for markup', () => {
    const code = embedCode('https://zhitu.example/?x="><script>', '知图：“A & B” <b>"', 'zh');
    expect(code).not.toContain('<script');
    expect(code).toContain('title="知图：“A &amp; B” &lt;b&gt;&quot;"');
    const frame = document.createElement('template');
    frame.innerHTML = code;
    const [only, ...more] = frame.content.children;
    expect([only?.tagName, more.length]).toEqual(['IFRAME', 0]);
    expect(only?.getAttribute('title')).toBe('知图：“A & B” <b>"');
  });
});
