import { expect, test } from 'vitest';
import { documentPath, documentsPath, passagePath, readerAddressOf } from './reader-address.ts';

test('an address of the reader gives back what it was made of', () => {
  const odd = 'a/b %?#中';
  expect(readerAddressOf(documentsPath)).toEqual({ kind: 'list' });
  expect(readerAddressOf(documentPath(odd))).toEqual({ kind: 'document', id: odd, section: null });
  expect(readerAddressOf(documentPath(odd, odd))).toEqual({ kind: 'document', id: odd, section: odd });
  expect(readerAddressOf(passagePath(odd))).toEqual({ kind: 'passage', id: odd });
});

test('an address typed by hand may end in a slash or hold a stray %', () => {
  expect(readerAddressOf('/documents/')).toEqual({ kind: 'list' });
  expect(readerAddressOf('/passage/wp001.c1.p01/')).toEqual({ kind: 'passage', id: 'wp001.c1.p01' });
  expect(readerAddressOf('/passage/100%')).toEqual({ kind: 'passage', id: '100%' });
});

test('other addresses are not the reader’s', () => {
  for (const path of [
    '/',
    '/about',
    '/entity/a',
    '/document',
    '/documents/a',
    '/passage/',
    '/passage/a/b',
    '/document/a/b/c',
  ]) {
    expect(readerAddressOf(path)).toBeNull();
  }
});
