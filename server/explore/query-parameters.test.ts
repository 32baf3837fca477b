import { describe, expect, it } from 'vitest';
import type { GraphValue } from '../../contracts/graph.ts';
import { BadFieldError } from './errors.ts';
import { checkParameters } from './query-parameters.ts';

function problemOf(value: unknown): string {
  try {
    // What a body holds: tags may be anything.
    checkParameters({ p: value as GraphValue });
  } catch (error) {
    if (error instanceof BadFieldError) return `${error.field}: ${error.message}`;
    throw error;
  }
  return 'taken';
}

describe('checkParameters', () => {
  it.each<[unknown]>([
    [null],
    [['a', 1, true, { b: [{}] }]],
    [{ $type: 5 }],
    [{ $type: 'Integer', value: '-9223372036854775808' }],
    [{ $type: 'Float', value: '-Infinity' }],
    [{ $type: 'Bytes', value: '' }],
    [{ $type: 'Bytes', value: 'aGk=' }],
    [{ $type: 'Date', value: '2024-02-29' }],
    [{ $type: 'Date', value: '-0044-03-15' }],
    [{ $type: 'Time', value: '10:30:00.123456789+08:00' }],
    [{ $type: 'LocalTime', value: '10:30' }],
    [{ $type: 'DateTime', value: '2022-11-07T10:30:00Z' }],
    [{ $type: 'DateTime', value: '2022-11-07T10:30:00+01:00[Europe/Berlin]' }],
    [{ $type: 'LocalDateTime', value: '2022-11-07T10:30:00.5' }],
    [{ $type: 'Duration', value: 'P1Y2M3DT4H5M6.7S' }],
    [{ $type: 'Duration', value: 'PT0S' }],
    [{ $type: 'Point', value: 'SRID=4326;POINT (12.99 55.6)' }],
    [{ $type: 'Map', value: { $type: 'Date', of: { $type: 'Date', value: '2022-11-07' } } }],
  ])('takes %j', (value) => {
    expect(problemOf(value)).toBe('taken');
  });

  it.each<[unknown, string]>([
    [{ $type: 'Node' }, "body.parameters.p: a Node can't be a parameter; give its id instead"],
    [{ $type: 'Path', nodes: 5 }, "body.parameters.p: a Path can't be a parameter; give its id instead"],
    [{ $type: 'Date', value: 5 }, 'body.parameters.p: the value of a Date is a text such as 2022-11-07'],
    [[{ day: { $type: 'Date' } }], 'body.parameters.p.0.day: the value of a Date is a text such as 2022-11-07'],
    [{ $type: 'Date', value: '2022-02-30' }, 'body.parameters.p: the value of a Date is a text such as 2022-11-07'],
    [{ $type: 'Date', value: 'garbage' }, 'body.parameters.p: the value of a Date is a text such as 2022-11-07'],
    [{ $type: 'Time', value: '25:00' }, 'body.parameters.p: the value of a Time is a text such as 10:30:00+08:00'],
    [{ $type: 'Duration', value: 'P' }, 'body.parameters.p: the value of a Duration is a text such as P1DT12H'],
    [{ $type: 'Bytes', value: 5 }, 'body.parameters.p: the value of a Bytes is a text such as aGk='],
    [{ $type: 'Bytes', value: 'a' }, 'body.parameters.p: the value of a Bytes is a text such as aGk='],
    [{ $type: 'Integer', value: 5 }, 'body.parameters.p: the value of a Integer is a text such as 9007199254740993'],
    [
      { $type: 'Integer', value: '9223372036854775808' },
      'body.parameters.p: the value of a Integer is a text such as 9007199254740993',
    ],
    [{ $type: 'Map', value: null }, 'body.parameters.p: a Map needs a map as its value'],
    [{ $type: 'Map', value: { a: { $type: 'Map' } } }, 'body.parameters.p.a: a Map needs a map as its value'],
    [
      { $type: 'toString', value: 'x' },
      'body.parameters.p: no type is named toString; a map with a key $type of its own is written as {"$type": "Map", "value": {…}}',
    ],
    [{ 'a\0': 1 }, 'body.parameters.p: no parameter and no key can hold the character NUL'],
    [JSON.parse('{"__proto__": 1}'), 'body.parameters.p: no parameter and no key can be named __proto__'],
  ])('names what is wrong with %j', (value, problem) => {
    expect(problemOf(value)).toBe(problem);
  });
});
