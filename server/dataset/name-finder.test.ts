import { describe, expect, it } from 'vitest';
import { nameFinder } from './name-finder.ts';

const find = nameFinder([
  { id: 'cyberspace-community', names: ['网络空间命运共同体', '网络空间命运共同体理念'] },
  { id: 'community', names: ['命运共同体', 'community with a shared future'] },
  { id: 'cyberspace', names: ['网络空间'] },
  { id: 'five-g', names: ['5G'] },
  { id: 'un', names: ['UN'] },
  { id: 'plan', names: ['《行动计划（2018-2020年）》'] },
]);

describe('nameFinder', () => {
  it('hides a name inside a longer one', () => {
    expect(find('构建网络空间命运共同体')).toEqual(new Set(['cyberspace-community']));
  });

  it('counts the shorter name where it stands alone in the same text', () => {
    expect(find('网络空间命运共同体让世界成为命运共同体')).toEqual(new Set(['cyberspace-community', 'community']));
  });

  it('finds a name across line breaks, full-width forms and letters of either size', () => {
    expect(find('网络\n\n空间；《行动\n计划(2018-2020年)》；５g网络')).toEqual(
      new Set(['cyberspace', 'plan', 'five-g']),
    );
    expect(find('the Community with\na shared future')).toEqual(new Set(['community']));
  });

  it('takes Latin words and numbers only whole', () => {
    expect(find('15G networks under UNESCO')).toEqual(new Set());
    expect(find('全国5G用户，UN。')).toEqual(new Set(['five-g', 'un']));
  });

  it('gives a name that two things share to both', () => {
    const shared = nameFinder([
      { id: 'series', names: ['世界互联网大会'] },
      { id: 'body', names: ['大会', '世界互联网大会'] },
    ]);
    expect(shared('世界互联网大会')).toEqual(new Set(['series', 'body']));
  });

  it('names nothing in an empty text or with empty names', () => {
    expect(find('')).toEqual(new Set());
    expect(nameFinder([{ id: 'nobody', names: ['', ' '] }])('中国')).toEqual(new Set());
  });
});
