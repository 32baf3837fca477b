/**
 * Whether this machine can run a real Neo4j: one that NEO4J_TEST_URI names, Docker, or Java and Maven. In a CI run on a
 * Debian root the latter two are installed where they are missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = { java: 'openjdk-17-jre-headless', maven: 'maven' };

/** What is missing, in words that say what to do; undefined when all is there. @returns {Promise<string | undefined>} */
export async function missingForNeo4j() {
  const { register } = await import('tsx/esm/api');
  register();
  if (process.env.NEO4J_TEST_URI) return undefined;
  const { LONG_TERM_VERSION, canRun, canFetch } = await import('../neo4j/start-neo4j.ts');
  const { dockerAnswers } = await import('../neo4j/start-in-docker.ts');
  if (dockerAnswers()) return undefined;
  const missing = () => [
    ...(canRun(LONG_TERM_VERSION) ? [] : [PACKAGES.java]),
    ...(canFetch(LONG_TERM_VERSION) ? [] : [PACKAGES.maven]),
  ];
  if (missing().length > 0 && process.env.CI && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    installFromDebian(missing());
  }
  const packages = missing();
  if (packages.length === 0) return undefined;
  return `no Java 17 to 21 with Maven was found, nor Docker: install them (on Debian: apt install ${packages.join(' ')}), or name a Neo4j that may be emptied in NEO4J_TEST_URI`;
}

/** The same of the recent version, which nothing is installed for. @returns {Promise<string | undefined>} */
export async function missingForRecentNeo4j() {
  const { register } = await import('tsx/esm/api');
  register();
  const { RECENT_VERSION, canRun, canFetch } = await import('../neo4j/start-neo4j.ts');
  const { dockerAnswers } = await import('../neo4j/start-in-docker.ts');
  if (dockerAnswers()) return undefined;
  if (!canRun(RECENT_VERSION)) return 'it needs Java 21 or newer';
  return canFetch(RECENT_VERSION) ? undefined : 'it needs Maven';
}

function installFromDebian(packages) {
  console.log(`Installing ${packages.join(' and ')} from Debian's packages …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
