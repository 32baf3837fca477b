import { expect, test } from 'vitest';
import { describePlatformFailure } from './platform.ts';

const missing = new Error("Cannot find module '@grafeo-db/js-linux-x64-gnu'\nRequire stack: …");

test.each([
  ['Alpine on x64', { platform: 'linux', arch: 'x64', glibc: null }, /musl \(Alpine\).*bookworm/],
  ['an old glibc', { platform: 'linux', arch: 'x64', glibc: '2.31' }, /glibc 2\.34 or later; this system has 2\.31/],
  [
    'an architecture without a build',
    { platform: 'linux', arch: 'riscv64', glibc: '2.39' },
    /no build for linux riscv64/,
  ],
  ['another system', { platform: 'freebsd', arch: 'x64', glibc: null }, /no build for freebsd x64/],
  ['a package that was not installed', { platform: 'linux', arch: 'x64', glibc: '2.36' }, /missing or damaged.*npm ci/],
  ['arm64 with musl, which has a build', { platform: 'linux', arch: 'arm64', glibc: null }, /missing or damaged/],
])('says in one line what to do on %s', (_, platform, expected) => {
  const message = describePlatformFailure(missing, platform);
  expect(message).toMatch(expected);
  expect(message).toMatch(/NEO4J_URI/);
  expect(message).not.toContain('\n');
});
