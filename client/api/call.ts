import { endpoints } from '../../contracts/endpoints.ts';
import { noteAsked } from './asked.ts';
import type { Answer, Call, CallName } from './call-types.ts';
import { errorOfResponse, UnexpectedAnswerError, UnreachableError } from './problems.ts';

type QueryValue = string | number | boolean | readonly string[] | undefined;

function queryText(value: Exclude<QueryValue, undefined>): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'object' ? value.join(',') : String(value);
}

/** The address of a call: `/api/entities/china?types=PROPOSED,HOSTED`. Empty lists and absent values are left out. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, QueryValue>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || (typeof value === 'object' && value.length === 0)) continue;
    search.set(name, queryText(value));
  }
  const text = search.toString();
  return `/api${filled}${text === '' ? '' : `?${text}`}`;
}

async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/**
 * Calls an endpoint of the contract: the only `fetch` of the page.
 *
 * @throws ProblemError when the server says what is wrong, UnreachableError when it does not answer,
 * UnexpectedAnswerError when the answer does not fit the contract, and the abort's reason when `signal` fires.
 */
export async function call<Name extends CallName>(name: Name, input: Call<Name> = {}): Promise<Answer<Name>> {
  const { method, path, response: shape } = endpoints[name];
  // Their types were computed from the same name; here only their common form matters.
  const { params, query } = input as { params?: Record<string, string>; query?: Record<string, QueryValue> };
  const address = addressOf(path, params, query);
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  const request: RequestInit = { method, headers };
  if (input.signal !== undefined) request.signal = input.signal;
  if (input.body !== undefined) {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(input.body);
  }
  const started = performance.now();
  let response: Response;
  try {
    response = await fetch(address, request);
  } catch (error) {
    if (input.signal?.aborted) throw error;
    throw new UnreachableError(`${address} could not be reached`, { cause: error });
  }
  const body = await readBody(response);
  input.signal?.throwIfAborted();
  if (!response.ok) throw errorOfResponse(address, response.status, body);
  const parsed = shape.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnexpectedAnswerError(address, response.status, `${issue?.path.join('.')}: ${issue?.message}`);
  }
  noteAsked(name, input, parsed.data, performance.now() - started);
  // The schema was looked up by the same name; the compiler only sees the union of all answers.
  return parsed.data as Answer<Name>;
}
