import { describe, expect, it } from 'vitest';
import { edgeStyle } from '../styles/edge-style.ts';
import { nodeStyle } from '../styles/node-style.ts';
import { fixtureTokens } from '../testing/fixture-tokens.ts';
import { selectorOf, styleResolver } from './resolve-style.ts';

const blocks = [...nodeStyle(fixtureTokens, { halo: true }), ...edgeStyle(fixtureTokens)];

describe('the look of an element without the canvas', () => {
  it('understands every selector of the stylesheet of the canvas', () => {
    const unknown = blocks.flatMap(({ selector }) => selector.split(',')).filter((one) => selectorOf(one) === null);
    expect(unknown).toEqual([]);
  });

  it('lets the later rule win and fills in data', () => {
    const resolve = styleResolver([
      { selector: 'node', style: { width: 'data(size)', color: 'red' } },
      { selector: 'node.big, node[size > 10]', style: { color: 'blue' } },
      { selector: 'node[kind = "x"]:active', style: { color: 'green' } },
      { selector: 'edge', style: { color: 'grey' } },
    ]);
    expect(resolve({ group: 'node', data: { size: 8 }, classes: [] })).toEqual({ width: 8, color: 'red' });
    expect(resolve({ group: 'node', data: { size: 12, kind: 'x' }, classes: [] })).toEqual({
      width: 12,
      color: 'blue',
    });
    expect(resolve({ group: 'edge', data: {}, classes: ['big'] })).toEqual({ color: 'grey' });
  });

  it('tells bases of lines apart as the canvas does', () => {
    const resolve = styleResolver(blocks);
    const line = (classes: string[]) => resolve({ group: 'edge', data: { phrase: '', bend: '0', rich: 1 }, classes });
    expect(line(['inferred'])['line-dash-pattern']).toEqual([6, 4]);
    expect(line(['single'])['target-arrow-fill']).toBe('hollow');
    expect(line(['single', 'selected'])).toMatchObject({ width: 3, 'target-arrow-fill': 'filled' });
  });
});
