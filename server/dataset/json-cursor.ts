/**
 * Reads a large JSON text piece by piece: the walker asks for the tokens around the values it wants, and each value
 * is cut out whole and parsed by `JSON.parse`. Only one value and one chunk are in memory at a time.
 */

/** Where in the text, from 1; columns count UTF-16 code units. */
export interface TextPlace {
  line: number;
  column: number;
}

export class JsonTextError extends Error {
  override readonly name = 'JsonTextError';
  readonly place: TextPlace;

  constructor(message: string, place: TextPlace) {
    super(`line ${place.line}, column ${place.column}: ${message}`);
    this.place = place;
  }
}

export type TextChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

const WHITE_SPACE = /[ \t\r\n]*/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export class JsonCursor {
  readonly #chunks: AsyncIterator<string | Uint8Array> | Iterator<string | Uint8Array>;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** The chunk that is being read; what comes before `#at` is taken. */
  #text = '';
  #at = 0;
  #place: TextPlace = { line: 1, column: 1 };
  #isEnd = false;

  constructor(chunks: TextChunks) {
    this.#chunks = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  get place(): TextPlace {
    return this.#place;
  }

  /** The next character that is not white space, not taken; '' at the end. */
  async peek(): Promise<string> {
    for (;;) {
      WHITE_SPACE.lastIndex = this.#at;
      this.#take((WHITE_SPACE.exec(this.#text)?.[0] ?? '').length);
      if (this.#at < this.#text.length) return this.#text.charAt(this.#at);
      if (!(await this.#fill())) return '';
    }
  }

  /** @throws JsonTextError when the next character is another one */
  async expect(character: string): Promise<void> {
    const found = await this.peek();
    if (found !== character) throw this.#unexpected(found, `“${character}”`);
    this.#take(1);
  }

  /** Takes the character when it comes next. */
  async takeIf(character: string): Promise<boolean> {
    if ((await this.peek()) !== character) return false;
    this.#take(1);
    return true;
  }

  /** The keys of an object; the caller takes each value before it asks for the next key. */
  async *keys(): AsyncGenerator<{ key: string; place: TextPlace }> {
    await this.expect('{');
    if (await this.takeIf('}')) return;
    for (;;) {
      if ((await this.peek()) !== '"') throw this.#unexpected(await this.peek(), 'a key in double quotes');
      const place = this.place;
      const key = await this.value();
      await this.expect(':');
      yield { key: String(key), place };
      if (await this.takeIf('}')) return;
      await this.#expectBetween('}');
    }
  }

  /** The items of a list; the caller takes each one before it asks for the next. */
  async *items(): AsyncGenerator<{ place: TextPlace }> {
    await this.expect('[');
    if (await this.takeIf(']')) return;
    for (;;) {
      await this.peek();
      yield { place: this.place };
      if (await this.takeIf(']')) return;
      await this.#expectBetween(']');
    }
  }

  /** The next value. @throws JsonTextError when it is not JSON or the text ends within it */
  async value(): Promise<unknown> {
    await this.peek();
    const { place } = this;
    const text = await this.#cutValue();
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
      throw new JsonTextError(`not JSON: ${reason}`, advance(place, text.slice(0, offset)));
    }
  }

  /** @throws JsonTextError when anything but white space follows */
  async end(): Promise<void> {
    const found = await this.peek();
    if (found !== '') throw this.#unexpected(found, 'the end');
  }

  async #expectBetween(close: string): Promise<void> {
    const found = await this.peek();
    if (found !== ',') throw this.#unexpected(found, `“,” or “${close}”`);
    this.#take(1);
  }

  /** The text of the next value. Looked at once, however many chunks it comes in. */
  async #cutValue(): Promise<string> {
    const { place } = this;
    const parts: string[] = [];
    const end = new ValueEnd();
    for (;;) {
      const at = end.findIn(this.#text, this.#at);
      parts.push(this.#take((at < 0 ? this.#text.length : at) - this.#at));
      if (at >= 0) break;
      if (await this.#fill()) continue;
      if (end.mayBeHere) break;
      throw new JsonTextError('the text ends within a value', place);
    }
    try {
      return parts.join('');
    } catch {
      throw new JsonTextError('the value is longer than any text may be', place);
    }
  }

  #take(length: number): string {
    const taken = this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    this.#place = advance(this.#place, taken);
    return taken;
  }

  /** The next chunk, once this one is taken. @returns false at the end of the text */
  async #fill(): Promise<boolean> {
    while (!this.#isEnd) {
      const { done, value } = await this.#chunks.next();
      const more = this.#decode(done === true ? undefined : value);
      if (done === true) this.#isEnd = true;
      if (more === '') continue;
      this.#text = more;
      this.#at = 0;
      return true;
    }
    return false;
  }

  #decode(chunk: string | Uint8Array | undefined): string {
    if (typeof chunk === 'string') return chunk;
    try {
      return chunk === undefined ? this.#decoder.decode() : this.#decoder.decode(chunk, { stream: true });
    } catch {
      throw new JsonTextError('the text is not valid UTF-8', this.place);
    }
  }

  #unexpected(found: string, wanted: string): JsonTextError {
    return new JsonTextError(
      `expected ${wanted}, found ${found === '' ? 'the end of the text' : `“${found}”`}`,
      this.place,
    );
  }
}

/** Finds where a value ends, over several chunks. */
class ValueEnd {
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #isEmpty = true;

  /** Whether the end of the text may be the end of the value, as for a number. */
  get mayBeHere(): boolean {
    return this.#depth === 0 && !this.#inString && !this.#isEmpty;
  }

  /** Where the value ends in this chunk, which goes on where the one before ended; −1 when it does not. */
  findIn(text: string, from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) {
          this.#inString = false;
          if (this.#depth === 0) return at + 1;
        }
      } else if (code === QUOTE) this.#inString = true;
      else if (code === 0x7b || code === 0x5b) this.#depth += 1;
      else if (code === 0x7d || code === 0x5d) {
        if (this.#depth === 0) return at;
        this.#depth -= 1;
        if (this.#depth === 0) return at + 1;
      } else if (this.#depth === 0 && (code === 0x2c || code === 0x3a || code <= 0x20)) return at;
      this.#isEmpty = false;
    }
    return -1;
  }
}

/** The place behind `taken`. */
function advance({ line, column }: TextPlace, taken: string): TextPlace {
  const lastBreak = taken.lastIndexOf('\n');
  if (lastBreak < 0) return { line, column: column + taken.length };
  let breaks = 0;
  for (let at = taken.indexOf('\n'); at >= 0; at = taken.indexOf('\n', at + 1)) breaks += 1;
  return { line: line + breaks, column: taken.length - lastBreak };
}
