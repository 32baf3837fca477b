import { expect, test } from 'vitest';
import { publicAddress } from './public-address.ts';

test.each([
  'http://127.0.0.1:7070/relationship/x',
  'http://127.8.9.1/',
  'http://localhost:7070/',
  'http://zhitu.localhost/',
  'http://[::1]:7070/',
  'http://0.0.0.0:7070/',
  'file:///tmp/x.html',
])('%s leads nobody anywhere', (href) => {
  expect(publicAddress(href)).toBeNull();
});

test.each(['https://zhitu.example.org/relationship/x', 'http://192.168.1.20:7070/entity/a', 'http://127.example.org/'])(
  '%s stays as it is',
  (href) => {
    expect(publicAddress(href)).toBe(href);
  },
);
