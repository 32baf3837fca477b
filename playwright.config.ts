import { defineConfig } from '@playwright/test';
import { presentChromium } from './tools/set-up/find-chromium.mjs';

/** Flags without which Chromium looks for hosts outside; stories talk to loopback only. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e/stories',
  globalSetup: './e2e/start-product.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A second try tells what is unsteady from what is broken; `npm test` lists both.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['ZHITU_E2E_REPORT']
    ? [['line'], ['json', { outputFile: process.env['ZHITU_E2E_REPORT'] }]]
    : [['line']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    launchOptions: { executablePath: await presentChromium(), args: quiet },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
