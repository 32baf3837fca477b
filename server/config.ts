/**
 * The settings, read once from the environment. Every wrong one is told in one line of its own, so that a person
 * mends them all in one go. Nothing else in the program reads the environment.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';

export interface Neo4jConfig {
  uri: string;
  user: string;
  password: string;
  /** Null: the server's home database. */
  database: string | null;
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export interface Config {
  port: number;
  host: string;
  /** Null: the embedded engine on `embeddedPath`. */
  neo4j: Neo4jConfig | null;
  embeddedPath: string;
  datasetDir: string;
  /** Folder of the source texts, or null: gists and locators only. */
  sourcesDir: string | null;
  autoLoad: boolean;
  allowWrites: boolean;
  queryTimeoutMs: number;
  queryRowLimit: number;
  accessPassword: string | null;
  publicReadOnly: boolean;
  publishedOnLoopback: boolean;
  /** Host names without ports that requests may carry. */
  allowedHosts: string[];
  /** Other pages that may show this one in a frame, as sources of a content security policy; empty: none. */
  embedAllowedHosts: string[];
  /** Express's `trust proxy`: false, a number of hops, or a list of addresses. */
  trustProxy: boolean | number | string;
  logLevel: LogLevel;
}

/** Everything that is wrong with the settings; `problems` has one readable line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(`wrong settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const NEO4J_ADDRESS = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/;

function wholeNumber(minimum: number, maximum: number, fallback: number) {
  const expected = `a whole number from ${minimum} to ${maximum}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, expected)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, expected)
    .default(fallback);
}

function yesOrNo(fallback: boolean) {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', 'false', '1', '0', 'yes', 'no'], 'true or false'))
    .transform((value) => value === 'true' || value === '1' || value === 'yes')
    .default(fallback);
}

const hostList = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  )
  .refine(
    (hosts) => hosts.length > 0 && hosts.every((host) => /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)$/.test(host)),
    'host names without ports, separated by commas, such as zhitu.example.org,localhost',
  )
  .default(['localhost', '127.0.0.1', '[::1]']);

/** A host source of a content security policy (CSP level 3, section 2.3.1), without a path. */
const FRAME_SOURCE = /^(https?:\/\/)?(\*\.)?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:(\d{1,5}|\*))?$/;

const embedHostList = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((host) => host.trim().toLowerCase().replace(/\/$/, ''))
      .filter((host) => host !== ''),
  )
  .refine(
    (hosts) => hosts.length > 0 && hosts.every((host) => FRAME_SOURCE.test(host)),
    'hosts or origins whose pages may embed this one, separated by commas, such as https://example.org, *.example.net',
  )
  .default([]);

/** Names that Express has for ranges of addresses. */
const PROXY_RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

const trustProxy = z
  .string()
  .transform((value) => {
    if (value === 'true' || value === 'false') return value === 'true';
    return /^\d{1,3}$/.test(value) ? Number(value) : value;
  })
  .refine(
    (value) => typeof value !== 'string' || value.split(',').every((part) => isProxy(part.trim())),
    'true, false, a number of proxies, or their addresses separated by commas, such as loopback, 10.0.0.0/8',
  )
  .default(false);

function isProxy(name: string): boolean {
  if (PROXY_RANGES.has(name)) return true;
  const [address = '', bits, ...more] = name.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

const settings = z.object({
  PORT: wholeNumber(0, 65_535, 7070),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:[\]-]+$/, 'an address or host name to listen on, such as 127.0.0.1')
    .default('127.0.0.1'),
  NEO4J_URI: z.string().regex(NEO4J_ADDRESS, 'an address such as neo4j://localhost:7687').optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/, 'the name of a database, such as neo4j')
    .optional(),
  EMBEDDED_PATH: z.string().default('var/zhitu.grafeo'),
  DATASET_DIR: z.string().default('data/cyberspace-community'),
  SOURCES_DIR: z.string().optional(),
  AUTO_LOAD: yesOrNo(true),
  ALLOW_WRITES: yesOrNo(false),
  QUERY_TIMEOUT_MS: wholeNumber(100, 3_600_000, 30_000),
  QUERY_ROW_LIMIT: wholeNumber(1, 10_000_000, 10_000),
  ACCESS_PASSWORD: z.string().min(8, 'at least 8 characters').optional(),
  PUBLIC_READ_ONLY: yesOrNo(false),
  PUBLISHED_ON_LOOPBACK: yesOrNo(false),
  ALLOWED_HOSTS: hostList,
  EMBED_ALLOWED_HOSTS: embedHostList,
  TRUST_PROXY: trustProxy,
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
});

type Settings = z.infer<typeof settings>;

/** Names that hold secrets: their values appear in no message. */
const SECRETS = new Set(['NEO4J_PASSWORD', 'ACCESS_PASSWORD']);

/**
 * Reads the settings out of an environment object. An empty value counts as not set; `NEO4J_PASSWORD_FILE` and
 * `ACCESS_PASSWORD_FILE` name a file that holds the password (Docker secrets).
 * @throws ConfigError with every problem at once
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, setting(environment, name, problems)]),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => describeIssue(issue, given)));
  const values = parsed.success ? parsed.data : settings.parse(withoutWrong(given, parsed.error));
  problems.push(...contradictions(values, environment));
  if (problems.length > 0) throw new ConfigError(problems);
  return toConfig(values);
}

/** One line per setting for the start of the log, without secrets. */
export function describeConfig(config: Config): string[] {
  const access = config.accessPassword !== null ? 'with a password' : 'without a password';
  return [
    config.neo4j
      ? `database  Neo4j at ${config.neo4j.uri} as ${config.neo4j.user}, database ${config.neo4j.database ?? '(home)'}`
      : `database  embedded, ${config.embeddedPath}`,
    `dataset   ${config.datasetDir}, ${config.autoLoad ? 'loaded when needed' : 'not loaded by itself'}`,
    `sources   ${config.sourcesDir ?? 'none: gists and locators only'}`,
    `queries   ${config.allowWrites ? 'may write' : 'read-only'}, ${config.queryTimeoutMs} ms, ${config.queryRowLimit} rows`,
    `access    ${config.host}:${config.port} ${access}, hosts ${config.allowedHosts.join(', ')}`,
    ...(config.embedAllowedHosts.length > 0 ? [`embedding by ${config.embedAllowedHosts.join(', ')}`] : []),
  ];
}

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.has(host) || /^127(\.\d{1,3}){3}$/.test(host);
}

function setting(environment: Record<string, string | undefined>, name: string, problems: string[]) {
  const value = environment[name];
  if (value !== undefined && value.trim() !== '') return SECRETS.has(name) ? value : value.trim();
  const file = environment[`${name}_FILE`];
  if (!SECRETS.has(name) || file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    problems.push(`${name}_FILE is ${JSON.stringify(file)}: it should be a file that this program can read`);
    return undefined;
  }
}

function describeIssue(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0]);
  const value = SECRETS.has(name) ? 'set (not shown)' : JSON.stringify(given[name]);
  return `${name} is ${value}: it should be ${issue.message}`;
}

/** The settings without those that did not parse, so that contradictions among the rest are still found. */
function withoutWrong(given: Record<string, unknown>, error: z.ZodError): Record<string, unknown> {
  const wrong = new Set(error.issues.map((issue) => String(issue.path[0])));
  return Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
}

function contradictions(values: Settings, environment: Record<string, string | undefined>): string[] {
  const problems: string[] = [];
  if (values.ALLOW_WRITES && values.PUBLIC_READ_ONLY) {
    problems.push('ALLOW_WRITES and PUBLIC_READ_ONLY are both true: set one of them to false');
  }
  const guarded = values.ACCESS_PASSWORD !== undefined || values.PUBLIC_READ_ONLY || values.PUBLISHED_ON_LOOPBACK;
  const passwordWrong = (environment['ACCESS_PASSWORD'] ?? '') !== '' && values.ACCESS_PASSWORD === undefined;
  if (!isLoopback(values.HOST) && !guarded && !passwordWrong) {
    problems.push(
      `HOST is ${JSON.stringify(values.HOST)}, which other machines can reach: set ACCESS_PASSWORD, or ` +
        'PUBLIC_READ_ONLY=true, or PUBLISHED_ON_LOOPBACK=true where only this machine forwards to it',
    );
  }
  if (values.NEO4J_URI !== undefined && values.NEO4J_PASSWORD === undefined) {
    problems.push(
      'NEO4J_PASSWORD is not set: it should be the password for NEO4J_URI (or NEO4J_PASSWORD_FILE its file)',
    );
  }
  if (values.NEO4J_URI === undefined && (environment['NEO4J_URI'] ?? '') === '') {
    for (const name of ['NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const) {
      if (values[name] !== undefined) problems.push(`${name} is set but NEO4J_URI is not: set both or neither`);
    }
  }
  return problems;
}

function toConfig(values: Settings): Config {
  return {
    port: values.PORT,
    host: values.HOST.replace(/^\[(.*)\]$/, '$1'),
    neo4j:
      values.NEO4J_URI === undefined
        ? null
        : {
            uri: values.NEO4J_URI,
            user: values.NEO4J_USER,
            password: values.NEO4J_PASSWORD ?? '',
            database: values.NEO4J_DATABASE ?? null,
          },
    embeddedPath: values.EMBEDDED_PATH,
    datasetDir: values.DATASET_DIR,
    sourcesDir: values.SOURCES_DIR ?? null,
    autoLoad: values.AUTO_LOAD,
    allowWrites: values.ALLOW_WRITES,
    queryTimeoutMs: values.QUERY_TIMEOUT_MS,
    queryRowLimit: values.QUERY_ROW_LIMIT,
    accessPassword: values.ACCESS_PASSWORD ?? null,
    publicReadOnly: values.PUBLIC_READ_ONLY,
    publishedOnLoopback: values.PUBLISHED_ON_LOOPBACK,
    allowedHosts: values.ALLOWED_HOSTS,
    embedAllowedHosts: values.EMBED_ALLOWED_HOSTS,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
  };
}
