/** Texts for the fragment of an address: deflated (RFC 1951), in base64url (RFC 4648). */

/** Bytes, both ways: a few characters of a fragment can stand for many. */
const mostUnpacked = 1_000_000;

/** Null for a text of more bytes than would be unpacked again. */
export async function packText(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > mostUnpacked) return null;
  return toBase64Url(await throughStream(bytes, new CompressionStream('deflate-raw')));
}

/** @throws Error for what was not packed so, and for what unpacks to too much */
export async function unpackText(packed: string): Promise<string> {
  const bytes = await throughStream(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function throughStream(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array>(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length > mostUnpacked) {
      await reader.cancel();
      throw new RangeError(`it unpacks to more than ${mostUnpacked} bytes`);
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
