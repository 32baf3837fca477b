/** What went wrong, as a page: for people who opened an address that the page itself can't answer. */
import type { Request, Response } from 'express';
import type { Problem } from '../../contracts/problem.ts';
import { escapeHtml } from './escape-html.ts';
import { pageNonce } from './security-headers.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, "Noto Sans SC", "PingFang SC", sans-serif; max-width: 36rem; margin: 15vh auto 0; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
`;

/** Whether a browser opens an address of the page, rather than a program one of the API. */
export function wantsPage(request: Request): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !/^\/+api(\/|$)/i.test(request.path) &&
    request.accepts(['json', 'html']) === 'html'
  );
}

export function sendProblemPage(response: Response, problem: Problem): void {
  const { messages, status } = problem;
  const nonce = pageNonce(response);
  response
    .status(status)
    .type('html')
    .send(
      `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>知图 Zhitu</title><style nonce="${nonce}">${STYLE}</style></head><body>` +
        `<h1>${escapeHtml(messages.zh)}</h1><p lang="en">${escapeHtml(messages.en)}</p>` +
        `<p><a href="/">知图 <span lang="en">Zhitu</span></a></p></body></html>`,
    );
}
