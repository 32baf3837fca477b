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
  #text = '';
  #at = 0;
  #line = 1;
  #column = 1;
  #isEnd = false;

  constructor(chunks: TextChunks) {
    this.#chunks = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  get place(): TextPlace {
    return { line: this.#line, column: this.#column };
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
    const place = this.place;
    // First the length: reading on replaces the text that the value lies in.
    const length = await this.#lengthOfValue(place);
    const text = this.#text.slice(this.#at, this.#at + length);
    try {
      const value: unknown = JSON.parse(text);
      this.#take(text.length);
      return value;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
      this.#take(Math.min(offset, text.length));
      throw new JsonTextError(`not JSON: ${reason}`, this.place);
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

  async #lengthOfValue(place: TextPlace): Promise<number> {
    let at = this.#at;
    let depth = 0;
    let inString = false;
    for (;;) {
      if (at >= this.#text.length) {
        // Filling drops what was read before this value, so positions move.
        const read = at - this.#at;
        if (!(await this.#fill())) {
          if (depth === 0 && !inString && read > 0) return read;
          throw new JsonTextError('the text ends within a value', place);
        }
        at = this.#at + read;
        continue;
      }
      const code = this.#text.charCodeAt(at);
      if (inString) {
        if (code === BACKSLASH) at += 2;
        else {
          at += 1;
          if (code === QUOTE) {
            inString = false;
            if (depth === 0) return at - this.#at;
          }
        }
        continue;
      }
      if (code === QUOTE) inString = true;
      else if (code === 0x7b || code === 0x5b) depth += 1;
      else if (code === 0x7d || code === 0x5d) {
        if (depth === 0) return at - this.#at;
        depth -= 1;
        if (depth === 0) return at + 1 - this.#at;
      } else if (depth === 0 && (code === 0x2c || code === 0x3a || code <= 0x20)) return at - this.#at;
      at += 1;
    }
  }

  #take(length: number): void {
    if (length === 0) return;
    const taken = this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    const lastBreak = taken.lastIndexOf('\n');
    if (lastBreak < 0) this.#column += length;
    else {
      this.#column = length - lastBreak;
      for (let at = taken.indexOf('\n'); at >= 0; at = taken.indexOf('\n', at + 1)) this.#line += 1;
    }
  }

  /** @returns false at the end of the text */
  async #fill(): Promise<boolean> {
    while (!this.#isEnd) {
      const { done, value } = await this.#chunks.next();
      const more = this.#decode(done === true ? undefined : value);
      if (done === true) this.#isEnd = true;
      if (more === '') continue;
      this.#text = this.#text.slice(this.#at) + more;
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
