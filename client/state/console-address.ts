/**
 * A statement with its parameters in an address of the console: `/console#q=…`, JSON, deflated (RFC 1951), in base64url
 * (RFC 4648). A fragment never leaves the browser: no server logs what somebody asks.
 */
import { packText, unpackText } from './packed-text.ts';

export interface ConsoleQuery {
  statement: string;
  /** Values as they go over the wire (`GraphValue` of the contracts). */
  parameters: Readonly<Record<string, unknown>>;
}

const PLACE = '/console';
const PREFIX = '#q=';

/** The address that opens the console with a statement; null where it is too long for one. */
export async function consoleAddress({ statement, parameters }: ConsoleQuery): Promise<string | null> {
  const packed = await packText(JSON.stringify({ statement, parameters }));
  return packed === null ? null : PLACE + PREFIX + packed;
}

/** Whether the fragment of an address (with its `#`) is meant to hold a statement. */
export function holdsConsoleQuery(fragment: string): boolean {
  return fragment.startsWith(PREFIX);
}

/** The statement of a fragment; null when it holds none that can be read. Never throws: links are typed and cut by others. */
export async function readConsoleFragment(fragment: string): Promise<ConsoleQuery | null> {
  if (!holdsConsoleQuery(fragment)) return null;
  try {
    return queryOf(JSON.parse(await unpackText(fragment.slice(PREFIX.length))));
  } catch {
    return null;
  }
}

function queryOf(value: unknown): ConsoleQuery | null {
  if (!isRecord(value)) return null;
  const { statement, parameters = {} } = value;
  return typeof statement === 'string' && isRecord(parameters) ? { statement, parameters } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
