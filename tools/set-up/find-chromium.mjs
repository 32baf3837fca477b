/**
 * Finds a Chromium for the browser stories, or installs Debian's (with a Chinese font) where this user may.
 * Playwright's own download is the last try: it needs a host that many networks do not reach.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const CHINESE_FONT = 'fonts-noto-cjk';

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The path of a Chromium that is there already. @returns {Promise<string | undefined>} */
export async function presentChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return onPath() ?? OTHER_PLACES.find((file) => existsSync(file)) ?? (await fromPlaywright());
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function hasChineseFont() {
  const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() !== '';
}

function installFromDebian(packages) {
  console.log(`Installing ${packages.join(' and ')} from Debian's packages …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** The path of a Chromium that can show Chinese, or undefined when none can be had. */
export async function findChromium() {
  const found = await presentChromium();
  const missing = [found ? [] : ['chromium'], hasChineseFont() ? [] : [CHINESE_FONT, 'fontconfig']].flat();
  if (missing.length > 0 && isDebianRoot()) installFromDebian(missing);
  if (found ?? (await presentChromium())) return found ?? (await presentChromium());
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  return presentChromium();
}
