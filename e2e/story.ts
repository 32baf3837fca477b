/** The test of every story: a page of the running product, watched for errors, policy violations and foreign hosts. */
import { test as base, expect } from '@playwright/test';
import { ExplorePage } from './pages/explore-page.ts';

/** Everything that must not happen while somebody uses the page. */
export interface Watch {
  /** What the console, uncaught errors, violations of the content policy and foreign requests said. */
  troubles: string[];
}

interface StoryOptions {
  /** Console errors that belong to the story: a browser reports each failed response as one. */
  expectedErrors: RegExp[];
}

interface StoryFixtures {
  watch: Watch;
  explore: ExplorePage;
}

export const test = base.extend<StoryOptions & StoryFixtures>({
  expectedErrors: [[], { option: true }],
  // Set by the global setup, before any worker reads this file.
  baseURL: process.env['ZHITU_ADDRESS'],
  contextOptions: { reducedMotion: 'reduce' },
  watch: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const troubles: string[] = [];
      const note = (text: string) => {
        if (!expectedErrors.some((expected) => expected.test(text))) troubles.push(text);
      };
      page.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' || /content security policy/i.test(text)) note(`console: ${text}`);
      });
      page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (/^(https?|wss?):/.test(url) && new URL(url).origin !== baseURL) note(`foreign request: ${url}`);
      });
      page.on('dialog', (dialog) => {
        note(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      // What a violation blocks without the console saying so is still an event.
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use({ troubles });
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
  explore: async ({ page }, use) => use(new ExplorePage(page)),
});

export { expect };
