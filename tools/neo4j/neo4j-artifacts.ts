/** Neo4j Community as jars of Maven Central, fetched once and kept. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ToolMissingError } from './tool-missing-error.ts';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Where the jars are kept; `ZHITU_NEO4J_CACHE` names another folder. */
function cacheFolder(): string {
  return process.env['ZHITU_NEO4J_CACHE'] ?? join(homedir(), '.cache', 'zhitu', 'neo4j');
}

/**
 * The folder with the jars of that version; fetches them when they are not there (120 MB, about half a minute).
 * @throws ToolMissingError when there is no Maven; Error when Maven fails, with its words
 */
export function neo4jArtifacts(version: string, report: (line: string) => void): string {
  const folder = join(cacheFolder(), version);
  if (existsSync(folder)) return join(folder, 'lib');
  report(`Fetching Neo4j ${version} from Maven Central (once, about 120 MB) …`);
  mkdirSync(cacheFolder(), { recursive: true });
  // Fetched beside and renamed, so that a fetch that was stopped is never taken for a whole one.
  const draft = mkdtempSync(join(cacheFolder(), 'draft-'));
  try {
    writeFileSync(join(draft, 'pom.xml'), pom(version));
    runMaven(draft);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return join(folder, 'lib');
}

export function areFetched(version: string): boolean {
  return existsSync(join(cacheFolder(), version));
}

export function hasMaven(): boolean {
  return spawnSync('mvn', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

function runMaven(folder: string): void {
  const parameters = ['-q', '-B', COPY, '-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'lib')}`];
  const result = spawnSync('mvn', parameters, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.error) {
    throw new ToolMissingError(
      'Maven (the program mvn) is not on the PATH: install it (on Debian: apt install maven), or set NEO4J_TEST_URI ' +
        'to a Neo4j that may be emptied',
    );
  }
  if (result.status !== 0) throw new Error(`Maven could not fetch Neo4j:\n${result.stdout}${result.stderr}`);
}

function pom(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>zhitu</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}
