/** Runs a statement and hands on its answer line by line, as it arrives. */
import { z } from 'zod/mini';
import type { QueryLine, QueryRequest } from '../../contracts/api.ts';
import { queryLine } from '../../contracts/api.ts';
import { endpoints } from '../../contracts/endpoints.ts';
import type { Row } from '../../contracts/graph.ts';
import { errorOfResponse, UnexpectedAnswerError, UnreachableError } from './problems.ts';

/** What is looked at of a line with rows: each is a list. Ten thousand cells are not walked through on the main thread. */
const rowsLine = z.object({ rows: z.array(z.custom<Row>((row) => Array.isArray(row))) });

export interface StreamListener {
  onLine: (line: QueryLine) => void;
  /** Bytes of the answer so far. */
  onBytes: (bytes: number) => void;
}

const ADDRESS = `/api${endpoints.query.path}`;

/**
 * Calls back for each line of the answer, until it ends. The first failure that the server knows before the first line
 * is thrown; later ones arrive as a line.
 *
 * @throws ProblemError when the server refuses, UnreachableError when the connection fails or ends too early,
 * UnexpectedAnswerError for a line that is none, and the abort's reason when `signal` fires: the database stops then.
 */
export async function streamQuery(request: QueryRequest, listener: StreamListener, signal: AbortSignal): Promise<void> {
  const response = await open(request, signal);
  if (!response.ok) throw errorOfResponse(ADDRESS, response.status, await bodyOf(response));
  const reader = response.body?.getReader();
  if (reader === undefined) throw new UnreachableError(`${ADDRESS} answered nothing`);
  const decoder = new TextDecoder();
  let rest = '';
  let bytes = 0;
  let ended = false;
  const take = (text: string) => {
    if (text === '') return;
    const line = lineOf(text, response.status);
    ended = 'summary' in line || 'error' in line;
    listener.onLine(line);
  };
  for (;;) {
    const { done, value } = await read(reader, signal);
    if (value !== undefined) bytes += value.byteLength;
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) take(text);
    if (value !== undefined) listener.onBytes(bytes);
    if (done) break;
  }
  take(rest);
  if (!ended) throw new UnreachableError(`${ADDRESS} ended before its summary`);
}

async function open(request: QueryRequest, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(ADDRESS, {
      method: endpoints.query.method,
      headers: { 'content-type': 'application/json', accept: 'application/x-ndjson, application/problem+json' },
      body: JSON.stringify(request),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UnreachableError(`${ADDRESS} could not be reached`, { cause: error });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal) {
  try {
    return await reader.read();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UnreachableError(`${ADDRESS} broke off`, { cause: error });
  }
}

function lineOf(text: string, status: number): QueryLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnexpectedAnswerError(ADDRESS, status, 'a line that is no JSON');
  }
  const isRows = typeof value === 'object' && value !== null && 'rows' in value;
  const parsed = isRows ? rowsLine.safeParse(value) : queryLine.safeParse(value);
  if (!parsed.success) throw new UnexpectedAnswerError(ADDRESS, status, parsed.error.issues[0]?.message ?? 'a line');
  return parsed.data;
}
