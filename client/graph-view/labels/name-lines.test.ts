import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { canvasName, focusLines, nameLines } from './name-lines.ts';
import { wrapLatin } from './wrap-latin.ts';

function named(properties: GraphNode['properties']): GraphNode {
  return { id: 'x-1' as NodeId, labels: ['Entity', 'Concept'], properties };
}

describe('English names', () => {
  it.each([
    ['cyber sovereignty', ['cyber sovereignty']],
    ['global community of shared future', ['global community', 'of shared future']],
    ['safeguarding peace and security', ['safeguarding peace', 'and security']],
    ['State Council Information Office', ['State Council', 'Information Office']],
    ['Second World Internet Conference', ['Second World', 'Internet Conference']],
    ['respecting cyber sovereignty', ['respecting cyber', 'sovereignty']],
  ])('sets %s as %j', (name, lines) => {
    expect(wrapLatin(name)).toEqual(lines);
  });

  it('cuts after four lines and keeps words whole', () => {
    const lines = wrapLatin(`${'cooperation and development of '.repeat(6)}cyberspace`);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/u);
  });

  it('never breaks a word that a line can hold', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 6 }), (words) => {
        const lines = wrapLatin(words.join(' '));
        expect(lines.length).toBeLessThanOrEqual(4);
        const set = lines.join(' ').replace(/…$/u, '').split(' ');
        expect(set).toEqual(words.slice(0, set.length));
      }),
    );
  });
});

describe('a word longer than a line', () => {
  it('is torn after its marks, or where the line is full', () => {
    expect(wrapLatin('https://example.org/policy/cyberspace')).toEqual(['https://example.org/', 'policy/cyberspace']);
    expect(wrapLatin('internationalization')).toEqual(['internationalization']);
    expect(wrapLatin('Rindfleischetikettierungsgesetz')).toEqual(['Rindfleischetiket', 'tierungsgesetz']);
  });

  it.each([
    ['Latin', 'Z'.repeat(300), 20],
    ['Latin in a Chinese name', `网络${'Z'.repeat(300)}`, 20],
    ['one title', `《${'长'.repeat(5)}》${'9'.repeat(300)}`, 20],
  ])('never makes a line longer than any other name could: %s', (_which, name, most) => {
    const lines = nameLines(named({ nameZh: name }), 'zh');
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(most);
    expect(lines.at(-1)).toMatch(/…$/u);
    expect(Math.max(...focusLines(named({ nameZh: name }), 'zh').map((line) => [...line].length))).toBeLessThan(22);
  });
});

describe('the name on the canvas', () => {
  const paper = named({
    nameZh: '《携手构建网络空间命运共同体》白皮书',
    captionZh: '白皮书 2022-11-07',
    nameEn: 'white paper',
  });

  it('prefers the short form and gives the date its own line', () => {
    expect(nameLines(paper, 'zh')).toEqual(['白皮书', '2022-11-07']);
  });

  it('sets Chinese first and at most two lines of English in both languages', () => {
    const node = named({ nameZh: '尊重网络主权', nameEn: 'respecting cyber sovereignty' });
    expect(nameLines(node, 'both')).toEqual(['尊重网络主权', 'respecting cyber', 'sovereignty']);
  });

  it('falls back to the other language, a foreign name, the id', () => {
    expect(canvasName(named({ nameEn: 'China' }), 'zh')).toBe('China');
    expect(canvasName(named({ title: 'The Matrix' }), 'zh')).toBe('The Matrix');
    expect(canvasName(named({}), 'en')).toBe('x-1');
  });

  it('sets the focus in lines that fit a disc', () => {
    const node = named({ nameZh: '网络空间命运共同体', nameEn: 'community with a shared future in cyberspace' });
    expect(focusLines(node, 'zh')).toEqual(['网络空间', '命运共同体']);
    expect(focusLines(node, 'en')).toEqual(['community', 'with a shared', 'future in', 'cyberspace']);
  });
});
