import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, describeConfig, readConfig } from './config.ts';
import { PROJECT_ROOT } from './project-root.ts';

const DEFAULTS = {
  port: 7070,
  host: '127.0.0.1',
  neo4j: null,
  embeddedPath: 'var/zhitu.grafeo',
  datasetDir: 'data/cyberspace-community',
  sourcesDir: null,
  autoLoad: true,
  allowWrites: false,
  queryTimeoutMs: 30_000,
  queryRowLimit: 10_000,
  accessPassword: null,
  publicReadOnly: false,
  publishedOnLoopback: false,
  allowedHosts: ['localhost', '127.0.0.1', '[::1]'],
  embedAllowedHosts: [],
  trustProxy: false,
  logLevel: 'info',
};

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it('takes an empty value as not set', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '  ', ACCESS_PASSWORD: '' })).toEqual(DEFAULTS);
  });

  it('agrees with the example file, value by value', () => {
    expect(readConfig(parse(readFileSync(join(PROJECT_ROOT, '.env.example'))))).toEqual(DEFAULTS);
  });

  it('tells every problem at once, each in one line with name, value and what it should be', () => {
    expect(problemsOf({ PORT: '70000', QUERY_TIMEOUT_MS: 'soon', ALLOW_WRITES: 'maybe', LOG_LEVEL: 'loud' })).toEqual([
      'PORT is "70000": it should be a whole number from 0 to 65535',
      'ALLOW_WRITES is "maybe": it should be true or false',
      'QUERY_TIMEOUT_MS is "soon": it should be a whole number from 100 to 3600000',
      'LOG_LEVEL is "loud": it should be fatal, error, warn, info, debug, trace or silent',
    ]);
  });

  it('takes hosts and origins that may embed the page, and nothing else', () => {
    const given = 'https://example.org/, *.example.net, LOCALHOST:8080, http://127.0.0.1:*';
    expect(readConfig({ EMBED_ALLOWED_HOSTS: given }).embedAllowedHosts).toEqual([
      'https://example.org',
      '*.example.net',
      'localhost:8080',
      'http://127.0.0.1:*',
    ]);
    for (const wrong of [
      '*',
      'https://example.org/page',
      "'self'",
      'example.org; script-src *',
      'ftp://example.org',
      ',',
    ]) {
      expect(problemsOf({ EMBED_ALLOWED_HOSTS: wrong })).toEqual([
        `EMBED_ALLOWED_HOSTS is ${JSON.stringify(wrong)}: it should be hosts or origins whose pages may embed this one, separated by commas, such as https://example.org, *.example.net`,
      ]);
    }
  });

  it('listens beyond loopback only with a password, as public and read-only, or behind a loopback port', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([
      'HOST is "0.0.0.0", which other machines can reach: set ACCESS_PASSWORD, or PUBLIC_READ_ONLY=true, or PUBLISHED_ON_LOOPBACK=true where only this machine forwards to it',
    ]);
    expect(problemsOf({ HOST: '::' })).toHaveLength(1);
    expect(problemsOf({ HOST: '0.0.0.0', ACCESS_PASSWORD: 'correct horse' })).toEqual([]);
    expect(problemsOf({ HOST: '0.0.0.0', PUBLIC_READ_ONLY: 'true' })).toEqual([]);
    expect(problemsOf({ HOST: '0.0.0.0', PUBLISHED_ON_LOOPBACK: 'true' })).toEqual([]);
    expect(problemsOf({ HOST: '[::1]' })).toEqual([]);
    expect(problemsOf({ HOST: '127.0.0.2' })).toEqual([]);
  });

  it('refuses to allow writes on a public read-only server', () => {
    expect(problemsOf({ ALLOW_WRITES: 'true', PUBLIC_READ_ONLY: 'true' })).toEqual([
      'ALLOW_WRITES and PUBLIC_READ_ONLY are both true: set one of them to false',
    ]);
  });

  it('wants address and password of Neo4j together', () => {
    expect(problemsOf({ NEO4J_URI: 'neo4j://localhost' })).toHaveLength(1);
    expect(problemsOf({ NEO4J_PASSWORD: 'secret' })).toEqual([
      'NEO4J_PASSWORD is set but NEO4J_URI is not: set both or neither',
    ]);
    expect(problemsOf({ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'secret' })).toEqual([
      'NEO4J_URI is "http://localhost:7474": it should be an address such as neo4j://localhost:7687',
    ]);
  });

  it.each([
    ['true', true],
    ['2', 2],
    ['loopback, 10.0.0.0/8,::1', 'loopback, 10.0.0.0/8,::1'],
  ])('takes %s as proxies to trust', (given, trustProxy) => {
    expect(readConfig({ TRUST_PROXY: given })).toEqual({ ...DEFAULTS, trustProxy });
  });

  it.each(['nginx', '1.2.3.4.5', '10.0.0.0/33', '10.0.0.0/8/8', 'loopback,', '9999'])(
    'refuses %s as proxies to trust, which the server could not start with',
    (given) => {
      expect(problemsOf({ TRUST_PROXY: given })).toEqual([
        `TRUST_PROXY is "${given}": it should be true, false, a number of proxies, or their addresses separated by commas, such as loopback, 10.0.0.0/8`,
      ]);
    },
  );

  it('reads a password from a file, without the line break at its end', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'zhitu-config-')), 'password');
    writeFileSync(file, 'from a file\n');
    const config = readConfig({ NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD_FILE: file });
    expect(config.neo4j).toEqual({ uri: 'bolt://db:7687', user: 'neo4j', password: 'from a file', database: null });
    expect(problemsOf({ NEO4J_URI: 'bolt://db', NEO4J_PASSWORD_FILE: '/no/such/file' })[0]).toBe(
      'NEO4J_PASSWORD_FILE is "/no/such/file": it should be a file that this program can read',
    );
  });

  it('never shows a secret, neither in problems nor in the summary', () => {
    expect(problemsOf({ ACCESS_PASSWORD: 'short' }).join()).toBe(
      'ACCESS_PASSWORD is set (not shown): it should be at least 8 characters',
    );
    const config = readConfig({
      NEO4J_URI: 'bolt://db',
      NEO4J_PASSWORD: 'tip-top-secret',
      ACCESS_PASSWORD: 'hush-hush',
    });
    const summary = describeConfig(config).join('\n');
    expect(summary).toContain('Neo4j at bolt://db as neo4j');
    expect(summary).not.toMatch(/tip-top-secret|hush-hush/);
  });
});
