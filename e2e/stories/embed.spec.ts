import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { expect, test } from '../story.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page of somebody else, on a port of its own, that shows an address in a frame. */
async function startHost(): Promise<{ port: number; stop: () => void }> {
  const server = createServer((request, response) => {
    const shown = new URL(request.url ?? '/', 'http://localhost').searchParams.get('shown') ?? '';
    const source = shown.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>host</title><iframe src="${source}" width="900" height="560"></iframe>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, stop: () => void server.close() };
}

/** A server of its own that lets one host embed it. */
async function startProduct(allowed: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-embed-'));
  const server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOST: '',
      NEO4J_URI: '',
      PORT: '0',
      EMBEDDED_PATH: join(folder, 'zhitu.grafeo'),
      EMBED_ALLOWED_HOSTS: allowed,
      LOG_LEVEL: 'warn',
    },
  });
  const exited = once(server, 'exit');
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [, url] = /^address\s+(\S+)$/m.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    void exited.then(() => reject(new Error(`the server ended: ${said}`)));
  });
  // The first load of the dataset takes its time on a busy machine.
  await expect
    .poll(async () => (await fetch(`${address}/api/ready`)).status, { timeout: 120_000, intervals: [200] })
    .toBe(200);
  return {
    address,
    stop: async () => {
      server.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

base.describe('In a page of another host', () => {
  base('the canvas is shown to hosts that the settings name, with the way to the full page', async ({ page }) => {
    // A server of its own has to start and to load first.
    base.setTimeout(300_000);
    const host = await startHost();
    const product = await startProduct(`http://127.0.0.1:${host.port}`);
    try {
      const shown = `${product.address}/?embed=1&lang=en&theme=dark&labels=both&bench=1`;
      await page.goto(`http://127.0.0.1:${host.port}/?shown=${encodeURIComponent(shown)}`);
      const frame = page.frameLocator('iframe');
      const canvas = frame.getByRole('application', { name: /^Knowledge graph/ });
      await expect(canvas).toHaveAccessibleName(/[1-9]/, { timeout: 90_000 });
      await expect(frame.getByRole('navigation', { name: 'Places' })).toHaveCount(0);
      await expect(frame.getByRole('toolbar')).toHaveCount(0);
      await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
      const line = frame.getByRole('contentinfo', { name: 'About this graph' });
      await expect(line).toContainText('Zhitu');
      await expect(line.getByRole('link')).toHaveAttribute('target', '_blank');
      // Choosing a node opens its details over the canvas; Escape closes them.
      await canvas.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const details = frame.getByRole('complementary', { name: 'Details' });
      await expect(details).toBeVisible();
      // Names in both languages were asked for here: the full page opens with them.
      await expect(line.getByRole('link')).toHaveAttribute('href', /#canvas=/);
      await page.keyboard.press('Escape');
      await expect(details).toBeHidden();
    } finally {
      await product.stop();
      host.stop();
    }
  });

  base('a server with the settings as they come shows nothing', async ({ page }) => {
    const host = await startHost();
    try {
      const shown = `${process.env['ZHITU_ADDRESS']}/?embed=1`;
      const refused = page.waitForEvent('console', { predicate: (message) => /frame/i.test(message.text()) });
      await page.goto(`http://127.0.0.1:${host.port}/?shown=${encodeURIComponent(shown)}`);
      expect((await refused).text()).toContain("frame-ancestors 'none'");
      await expect(page.frameLocator('iframe').getByRole('application')).toHaveCount(0);
    } finally {
      host.stop();
    }
  });
});

test('the page for a frame keeps its kind while it is used, and stores nothing', async ({ page, explore }) => {
  await page.goto('/entity/china?embed=1&bench=1&lang=zh');
  await explore.canvas.ready();
  await expect(explore.inspector.name).toHaveText('中国');
  await explore.canvas.root.focus();
  await page.keyboard.press('Escape');
  await expect(explore.inspector.root).toBeHidden();
  await expect(page).toHaveURL(/\/\?embed=1/);
  expect(await page.evaluate(() => localStorage.getItem('zhitu.view'))).toBeNull();
  const { violations } = await new (await import('@axe-core/playwright')).AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
