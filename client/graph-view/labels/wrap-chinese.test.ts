import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthInEm } from './measure-text.ts';
import { wrapChinese } from './wrap-chinese.ts';

describe('Chinese names', () => {
  it.each([
    ['网络主权', ['网络主权']],
    ['国务院新闻办公室', ['国务院新闻办公室']],
    ['网络空间命运共同体', ['网络空间', '命运共同体']],
    ['2023年乌镇峰会', ['2023年乌镇峰会']],
    ['白皮书\n2022-11-07', ['白皮书', '2022-11-07']],
  ])('sets %s as %j', (name, lines) => {
    expect(wrapChinese(name)).toEqual(lines);
  });

  it('keeps two equal lines and puts the closing mark with its word', () => {
    const lines = wrapChinese('《全球数据安全倡议》');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('《全球数据安全倡议》');
    expect(lines[1]).toMatch(/^[^》]/u);
  });

  it('never breaks a Latin word or a number', () => {
    for (const name of [
      '中国—东盟信息港建设计划2025年',
      'IPv6规模部署和应用行动计划',
      '第12届全国人民代表大会第3次会议',
    ])
      for (const word of name.match(/[A-Za-z0-9]+/gu) ?? [])
        expect(wrapChinese(name).some((line) => line.includes(word))).toBe(true);
  });

  it('keeps a short title in 《》 on one line', () => {
    expect(wrapChinese('关于《网络安全法》的若干说明和解释').some((line) => line.includes('《网络安全法》'))).toBe(
      true,
    );
  });

  it('cuts what needs more than three lines with ……', () => {
    const lines = wrapChinese('中华人民共和国国务院关于积极推进互联网加行动的指导意见及其实施细则补充说明');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)?.endsWith('……')).toBe(true);
  });

  it('obeys the rules for any Chinese text', () => {
    const han = fc.constantFrom(...'网络空间命运共同体主权治理发展安全合作倡议大会');
    const mark = fc.constantFrom('、', '，', '》', '《', '”', '“', '（', '）', '2022', 'AI', '%');
    const text = fc.array(fc.oneof({ weight: 8, arbitrary: han }, { weight: 1, arbitrary: mark }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (characters) => {
        const name = characters.join('');
        const lines = wrapChinese(name);
        expect(lines.length).toBeLessThanOrEqual(3);
        const whole = lines.join('');
        expect(whole.endsWith('……') || whole === name).toBe(true);
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(line).not.toMatch(/^[》”）、，%]/u);
          if (index < lines.length - 1) expect(line).not.toMatch(/[《“（]$/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no character alone on a line and stays near the width, for plain Han', () => {
    const han = fc.constantFrom(...'网络空间命运共同体主权治理发展安全合作倡议大会');
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 24 }), (characters) => {
        const lines = wrapChinese(characters.join(''));
        for (const line of lines) {
          expect([...line].length).toBeGreaterThan(1);
          expect(widthInEm(line)).toBeLessThanOrEqual(9);
        }
        const widths = lines.map(widthInEm);
        expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });
});
