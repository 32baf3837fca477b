/** A real Neo4j Community in a home of its own, from Maven artifacts: for tests and development without Docker. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allJavas, findJava } from './find-java.ts';
import type { Java } from './find-java.ts';
import { freePort } from './free-port.ts';
import { areFetched, hasMaven, neo4jArtifacts } from './neo4j-artifacts.ts';
import { HOME_PREFIX, markHome, removeOrphans } from './orphans.ts';
import { ToolMissingError } from './tool-missing-error.ts';
import { waitForBolt } from './wait-for-bolt.ts';

export interface RunningNeo4j {
  uri: string;
  user: string;
  password: string;
  version: string;
  /** Ends the server and removes its data. Calling it twice is fine. */
  stop: () => Promise<void>;
}

export interface Neo4jOptions {
  version?: string;
  /** Port for Bolt; a free one when left out. */
  port?: number;
  password?: string;
  /** The most heap, such as `2g`; what one transaction writes has to fit. */
  heap?: string;
  /** Further lines of neo4j.conf. */
  settings?: Record<string, string>;
  report?: (line: string) => void;
}

/** The long-term support release, and a recent one of the yearly line. */
export const LONG_TERM_VERSION = '5.26.30';
export const RECENT_VERSION = '2026.08.1';

const USUAL_HEAP = '700m';
const STARTS_WITHIN_MS = 120_000;

/** @throws ToolMissingError when there is no Java or Maven that fits */
export async function startNeo4j({
  version = LONG_TERM_VERSION,
  port,
  password = randomBytes(12).toString('hex'),
  heap = USUAL_HEAP,
  settings = {},
  report = () => {},
}: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const java = javaFor(version);
  const lib = neo4jArtifacts(version, report);
  removeOrphans();
  const home = mkdtempSync(join(tmpdir(), HOME_PREFIX));
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeHome);
  try {
    const boltPort = port ?? (await freePort());
    writeConfiguration(home, boltPort, settings);
    const environment = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
    setPassword(java, lib, password, environment);
    const server = spawn(
      java.program,
      [...jvmFlags(version, heap), '-cp', join(lib, '*'), ...mainClass(version, home)],
      {
        cwd: home,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const kill = () => server.kill('SIGKILL');
    process.once('exit', kill);
    const log = createWriteStream(join(home, 'server.log'));
    server.stdout.pipe(log, { end: false });
    server.stderr.pipe(log, { end: false });
    markHome(home, server.pid);
    const stop = async () => {
      await end(server);
      process.off('exit', kill);
      process.off('exit', removeHome);
      log.end();
      removeHome();
    };
    try {
      await waitForBolt(boltPort, STARTS_WITHIN_MS, () => server.exitCode !== null);
    } catch (error) {
      const output = readFileSync(join(home, 'server.log'), 'utf8').slice(-2_000);
      await stop();
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output}`, { cause: error });
    }
    return { uri: `neo4j://127.0.0.1:${boltPort}`, user: 'neo4j', password, version, stop };
  } catch (error) {
    removeHome();
    throw error;
  }
}

/** Whether this machine has a Java for that version; then it can run it (Maven aside). */
export function canRun(version: string): boolean {
  return findJava(javaRange(version)) !== undefined;
}

/** Whether the jars of that version are here, or there is a Maven to fetch them. */
export function canFetch(version: string): boolean {
  return areFetched(version) || hasMaven();
}

function isYearly(version: string): boolean {
  return Number(version.split('.')[0]) > 2000;
}

function javaRange(version: string): { atLeast: number; atMost?: number } {
  return isYearly(version) ? { atLeast: 21 } : { atLeast: 17, atMost: 21 };
}

function javaFor(version: string): Java {
  const range = javaRange(version);
  const java = findJava(range);
  if (java) return java;
  const wanted = range.atMost === undefined ? `${range.atLeast} or newer` : `${range.atLeast} to ${range.atMost}`;
  const found = allJavas().map(({ major, program }) => `${major} (${program})`);
  throw new ToolMissingError(
    `Neo4j ${version} needs Java ${wanted}, and this machine has ${found.join(', ') || 'none'}: install one ` +
      '(on Debian: apt install openjdk-17-jre-headless), name it in JAVA_HOME, or set NEO4J_TEST_URI',
  );
}

function jvmFlags(version: string, heap: string): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    `-Xmx${heap}`,
    '-Xms128m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    ...(isYearly(version) ? ['--add-modules=jdk.incubator.vector'] : []),
  ];
}

function mainClass(version: string, home: string): string[] {
  const name = isYearly(version) ? 'org.neo4j.server.Neo4jCommunity' : 'org.neo4j.server.CommunityEntryPoint';
  return [name, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
}

function writeConfiguration(home: string, boltPort: number, settings: Record<string, string>): void {
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import', 'run']) mkdirSync(join(home, folder));
  const all = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.bolt.advertised_address': `127.0.0.1:${boltPort}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '64m',
    'dbms.usage_report.enabled': 'false',
    'db.tx_log.preallocate': 'false',
    ...settings,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

function setPassword(java: Java, lib: string, password: string, env: NodeJS.ProcessEnv): void {
  const parameters = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool'];
  const result = spawnSync(java.program, [...parameters, 'dbms', 'set-initial-password', password], {
    env,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`Neo4j's admin tool failed:\n${result.stdout}${result.stderr}`);
}

/** At once: its data are thrown away with its home, so that there is nothing to put in order. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGKILL');
  await ended;
}
