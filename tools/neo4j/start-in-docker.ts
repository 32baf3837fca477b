/** The same in Docker, where an engine answers: the image of the compose file, on a free port of 127.0.0.1. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { freePort } from './free-port.ts';
import type { Neo4jOptions, RunningNeo4j } from './start-neo4j.ts';
import { waitForBolt } from './wait-for-bolt.ts';

const STARTS_WITHIN_MS = 180_000;

export function dockerAnswers(): boolean {
  return docker('info', '--format', '{{.ServerVersion}}').status === 0;
}

export async function startNeo4jInDocker({ version, settings = {} }: Neo4jOptions): Promise<RunningNeo4j> {
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const environment = {
    NEO4J_AUTH: `neo4j/${password}`,
    NEO4J_server_memory_heap_max__size: '700m',
    NEO4J_server_memory_pagecache_size: '64m',
    NEO4J_dbms_usage__report_enabled: 'false',
    ...Object.fromEntries(Object.entries(settings).map(([key, value]) => [environmentName(key), value])),
  };
  const result = docker(
    'run',
    '--detach',
    '--rm',
    `--publish=127.0.0.1:${port}:7687`,
    ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    `neo4j:${version ?? '5.26'}`,
  );
  if (result.status !== 0) throw new Error(`Docker could not start neo4j:${version}:\n${result.stderr}`);
  const container = result.stdout.trim();
  const stop = async () => void docker('rm', '--force', '--volumes', container);
  try {
    await waitForBolt(port, STARTS_WITHIN_MS, () => docker('inspect', container).status !== 0);
  } catch (error) {
    await stop();
    throw error;
  }
  // Not neo4j://: the server would tell the port that it has inside.
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, version: version ?? '5.26', stop };
}

function environmentName(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`;
}

function docker(...parameters: string[]) {
  return spawnSync('docker', parameters, { encoding: 'utf8', timeout: 300_000 });
}
