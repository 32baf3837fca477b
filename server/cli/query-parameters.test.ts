import { describe, expect, it } from 'vitest';
import { collectParameter } from './query-parameters.ts';

describe('collectParameter', () => {
  it.each([
    ['n=5', { n: 5 }],
    ['n=-1.5e3', { n: -1500 }],
    ['flag=true', { flag: true }],
    ['nothing=null', { nothing: null }],
    ['list=[1,"二"]', { list: [1, '二'] }],
    ['map={"a":1}', { map: { a: 1 } }],
    ['text="007"', { text: '007' }],
    ['code=007', { code: '007' }],
    ['name=网络主权', { name: '网络主权' }],
    ['$id=a=b', { id: 'a=b' }],
    ['empty=', { empty: '' }],
    ['名=x', { 名: 'x' }],
    ['big=9007199254740993', { big: { $type: 'Integer', value: '9007199254740993' } }],
  ])('reads %s', (text, parameters) => {
    expect(collectParameter(text)).toEqual(parameters);
  });

  it('collects several; the last of a name wins', () => {
    expect(collectParameter('a=3', collectParameter('b=2', collectParameter('a=1')))).toEqual({ a: 3, b: 2 });
  });

  it.each(['__proto__=1', 'map={"__proto__":1}', 'list=[{"a":{"\\u005f_proto__":{}}}]'])('refuses %s', (text) => {
    expect(() => collectParameter(text)).toThrow('No parameter and no key can be named __proto__.');
  });

  it.each(['n', '=5', '1a=2', 'a b=1', ''])('refuses %j and says how it should be', (text) => {
    expect(() => collectParameter(text)).toThrow('It should be name=value, such as kind=Actor or limit=5.');
  });
});
