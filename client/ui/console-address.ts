/**
 * A statement with its parameters in an address of the console: `/console#q=…`, JSON, deflated (RFC 1951), in base64url
 * (RFC 4648). A fragment never leaves the browser: no server logs what somebody asks.
 */

export interface ConsoleQuery {
  statement: string;
  /** Values as they go over the wire (`GraphValue` of the contracts). */
  parameters: Readonly<Record<string, unknown>>;
}

const PLACE = '/console';
const PREFIX = '#q=';

/** Bytes of JSON, both ways: a few bytes of a fragment can stand for many, and the server takes no more. */
const MOST_UNPACKED = 1_000_000;

/** The address that opens the console with a statement; null where it is too long for one. */
export async function consoleAddress({ statement, parameters }: ConsoleQuery): Promise<string | null> {
  const bytes = new TextEncoder().encode(JSON.stringify({ statement, parameters }));
  if (bytes.length > MOST_UNPACKED) return null;
  return PLACE + PREFIX + toBase64Url(await throughStream(bytes, new CompressionStream('deflate-raw')));
}

/** Whether the fragment of an address (with its `#`) is meant to hold a statement. */
export function holdsConsoleQuery(fragment: string): boolean {
  return fragment.startsWith(PREFIX);
}

/** The statement of a fragment; null when it holds none that can be read. Never throws: links are typed and cut by others. */
export async function readConsoleFragment(fragment: string): Promise<ConsoleQuery | null> {
  if (!holdsConsoleQuery(fragment)) return null;
  try {
    const packed = fromBase64Url(fragment.slice(PREFIX.length));
    const bytes = await throughStream(packed, new DecompressionStream('deflate-raw'));
    return queryOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
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

async function throughStream(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array>(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length > MOST_UNPACKED) {
      await reader.cancel();
      throw new RangeError(`a statement unpacks to more than ${MOST_UNPACKED} bytes`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
}
