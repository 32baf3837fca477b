/** Why the engine's binary does not load here, and what to do: it is an optional package with a build per platform. */
interface Platform {
  platform: string;
  arch: string;
  /** Version of glibc; null on musl and outside Linux. */
  glibc: string | null;
}

const BUILT_FOR = 'Linux x64 and arm64 with glibc 2.34 or later, Linux arm64 with musl, macOS, and Windows x64';
const INSTEAD = 'Or use a Neo4j database: set NEO4J_URI.';

export function describePlatformFailure(error: unknown, here: Platform = thisPlatform()): string {
  const detail = error instanceof Error ? (error.message.split(/\n|\. /)[0] ?? '') : String(error);
  const name = `${here.platform} ${here.arch}`;
  if (here.platform === 'linux' && here.arch === 'x64' && here.glibc === null) {
    return `The built-in database has no build for Linux x64 with musl (Alpine). Use an image with glibc, such as node:20-bookworm-slim. ${INSTEAD}`;
  }
  if (here.glibc !== null && isOlder(here.glibc, [2, 34])) {
    return `The built-in database needs glibc 2.34 or later; this system has ${here.glibc}. Use a newer system, such as Debian 12 or Ubuntu 22.04. ${INSTEAD}`;
  }
  if (!hasBuild(here)) {
    return `The built-in database has no build for ${name}; it runs on ${BUILT_FOR}. ${INSTEAD}`;
  }
  return `The built-in database can't be loaded on ${name}: its package is missing or damaged (${detail}). Run “npm ci” without --omit=optional, on the system that will run it. ${INSTEAD}`;
}

function hasBuild({ platform, arch }: Platform): boolean {
  if (platform === 'linux' || platform === 'darwin') return arch === 'x64' || arch === 'arm64';
  return platform === 'win32' && arch === 'x64';
}

function isOlder(version: string, [major, minor]: [number, number]): boolean {
  const [ours = 0, ourMinor = 0] = version.split('.').map(Number);
  return ours < major || (ours === major && ourMinor < minor);
}

function thisPlatform(): Platform {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return { platform: process.platform, arch: process.arch, glibc: report.header?.glibcVersionRuntime ?? null };
}
