/** A reading page of the API, made from the OpenAPI document: no scripts, nothing from elsewhere. */
import type { RequestHandler } from 'express';
import { problemCode } from '../../contracts/problem.ts';
import { PROBLEM_STATUS } from './errors.ts';
import { escapeHtml } from './escape-html.ts';
import type { OpenApiDocument, OpenApiOperation } from './openapi.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';
import { pageNonce } from './security-headers.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, "Noto Sans SC", "PingFang SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding-top: 1rem; font-size: 1.15rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { overflow-x: auto; padding: 0.75rem; background: color-mix(in srgb, currentColor 7%, transparent); border-radius: 6px; }
table { border-collapse: collapse; } td, th { text-align: left; padding: 0.2rem 1rem 0.2rem 0; vertical-align: top; }
summary { cursor: pointer; }
.parameters td:last-child { min-width: 16rem; }
.wide { overflow-x: auto; }
`;

export function docsPage(document: OpenApiDocument): RequestHandler {
  const body = describeApi(document);
  return (_request, response) => {
    const nonce = pageNonce(response);
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
          `<title>Zhitu API</title><style nonce="${nonce}">${STYLE}</style></head><body>${body}</body></html>`,
      );
  };
}

function describeApi(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => describeOperation(method, path, operation)),
  );
  return [
    `<h1>Zhitu API ${escapeHtml(document.info.version)}</h1>`,
    `<p>${escapeHtml(document.info.description)} <a href="/api/openapi.json">OpenAPI 3.1</a></p>`,
    ...operations,
    '<h2 id="problems">Problems</h2><table><thead><tr><th>code</th><th>status</th><th></th></tr></thead><tbody>',
    ...problemCode.options.map(
      (code) =>
        `<tr id="problem-${code}"><td><code>${code}</code></td><td>${PROBLEM_STATUS[code]}</td><td>` +
        `${escapeHtml(PROBLEM_TEXTS[code].message.en)}<br><span lang="zh">${escapeHtml(PROBLEM_TEXTS[code].message.zh)}</span></td></tr>`,
    ),
    '</tbody></table>',
    '<h2 id="shapes">Shapes</h2>',
    ...Object.entries(document.components.schemas).map(
      ([name, schema]) =>
        `<details id="shape-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`,
    ),
  ].join('\n');
}

function describeOperation(method: string, path: string, operation: OpenApiOperation): string {
  const body = operation.requestBody?.content['application/json']?.schema['$ref'];
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
    return `<tr><td>${escapeHtml(status)}</td><td>${escapeHtml(response.description)}</td><td><code>${escapeHtml(type ?? '')}</code> ${link(content?.schema['$ref'])}</td></tr>`;
  });
  return [
    `<h2 id="${escapeHtml(operation.operationId)}"><code>${method.toUpperCase()} /api${escapeHtml(path)}</code></h2>`,
    `<p>${escapeHtml(operation.summary)}</p>`,
    body === undefined ? '' : `<p>Body: ${link(body)}</p>`,
    parameterTable(operation.parameters),
    `<pre>${escapeHtml(exampleCall(method, path, operation))}</pre>`,
    `<div class="wide" tabindex="0"><table><thead><tr><th>status</th><th>meaning</th><th>answer</th></tr></thead><tbody>${responses.join('')}</tbody></table></div>`,
  ].join('');
}

function parameterTable(parameters: OpenApiOperation['parameters']): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${place}</td><td>${escapeHtml(typeName(schema))}</td>` +
      `<td>${required ? 'yes' : 'no'}</td><td>${escapeHtml(description)}</td></tr>`,
  );
  const head = ['name', 'in', 'type', 'required', 'description'].map((title) => `<th>${title}</th>`).join('');
  return `<div class="wide" tabindex="0"><table class="parameters"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** In words; patterns and limits are in the description, and in the OpenAPI document. */
function typeName(schema: OpenApiOperation['parameters'][number]['schema']): string {
  const choices = schema['enum'] ?? schema['$ref'];
  if (Array.isArray(choices)) return choices.join(' | ');
  if (typeof schema['pattern'] === 'string' && schema['pattern'].startsWith('^\\d')) return 'whole number';
  return typeof schema['type'] === 'string' ? schema['type'] : 'string';
}

/** A call as it is typed in a terminal. */
function exampleCall(method: string, path: string, { parameters, requestBody }: OpenApiOperation): string {
  const given = parameters.filter((parameter) => parameter.example !== undefined);
  const address = given
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(example ?? '')), path);
  const query = given
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, example }) => `${name}=${encodeURIComponent(example ?? '').replaceAll('%2C', ',')}`);
  const url = `'http://localhost:7070/api${address}${query.length > 0 ? `?${query.join('&')}` : ''}'`;
  if (method === 'get') return `curl ${url}`;
  const body = JSON.stringify(requestBody?.content['application/json']?.example);
  return `curl ${url} \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`;
}

function link(reference: unknown): string {
  if (typeof reference !== 'string') return '';
  const name = escapeHtml(reference.split('/').at(-1) ?? '');
  return `<a href="#shape-${name}">${name}</a>`;
}
