/**
 * Adds to package-lock.json the platform packages that the registry at hand did not have when it was written: a
 * mirror that holds one platform's binaries leaves the others out, and `npm ci` then refuses the file everywhere.
 * Run it after adding or updating a package: `node tools/complete-lock.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** What a platform package's name says of where it may be installed, as `@scope/name-linux-arm64-musl`. */
function platformOf(name) {
  const parts = new Set(name.split(/[-/]/));
  const os = SYSTEMS.find((system) => parts.has(system));
  const cpu = PROCESSORS.find((processor) => parts.has(processor));
  const libc = parts.has('musl') ? 'musl' : parts.has('gnu') ? 'glibc' : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(libc && os === 'linux' && { libc: [libc] }), ...(os && { os: [os] }) };
}

function isPresent(path, name) {
  return `${path}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages;
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    // Only what is bound to a platform: anything else that is missing is a fault to see.
    if (isPresent(path, name) || !/^\d/.test(version) || !platform.os) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(entry.dev && { dev: true }), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added`);
