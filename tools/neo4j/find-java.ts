/** Finds a Java that a Neo4j version runs on, in the places where installers put it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export interface Java {
  /** The `java` program. */
  program: string;
  /** Such as 17. */
  major: number;
}

const EXECUTABLE = process.platform === 'win32' ? 'java.exe' : 'java';

/** The oldest one that fits, which is the one that version was made for; undefined when there is none. */
export function findJava({ atLeast, atMost = Infinity }: { atLeast: number; atMost?: number }): Java | undefined {
  return allJavas()
    .filter(({ major }) => major >= atLeast && major <= atMost)
    .toSorted((a, b) => a.major - b.major)[0];
}

export function allJavas(): Java[] {
  const programs = new Set(homes().flatMap(programOf));
  return [...programs].flatMap((program) => {
    const major = majorVersion(program);
    return major === undefined ? [] : [{ program, major }];
  });
}

function homes(): string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(join(folder, EXECUTABLE)));
  const folders = [
    '/usr/lib/jvm',
    '/opt/java',
    '/Library/Java/JavaVirtualMachines',
    join(homedir(), '.sdkman/candidates/java'),
    join(homedir(), '.jdks'),
    'C:\\Program Files\\Java',
    'C:\\Program Files\\Eclipse Adoptium',
  ];
  const installed = folders.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
  );
  return [
    ...(process.env['JAVA_HOME'] ? [process.env['JAVA_HOME']] : []),
    ...onPath.map((folder) => dirname(folder)),
    ...installed,
    ...installed.map((home) => join(home, 'Contents/Home')),
  ];
}

function programOf(home: string): string[] {
  const program = join(home, 'bin', EXECUTABLE);
  return existsSync(program) ? [realpathSync(program)] : [];
}

/** From the `release` file beside it where there is one, which is quicker than to start it. */
function majorVersion(program: string): number | undefined {
  const release = join(dirname(dirname(program)), 'release');
  const text = existsSync(release)
    ? readFileSync(release, 'utf8')
    : spawnSync(program, ['-version'], { encoding: 'utf8' }).stderr;
  const version = /(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)/.exec(text ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}
