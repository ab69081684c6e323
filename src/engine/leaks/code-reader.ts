/** Takes the code units out of texts: V8 takes them out of a string one by one three times as slowly. */
export class CodeReader {
  #codes = new Uint16Array(1 << 12);
  #bytes = Buffer.from(this.#codes.buffer);

  /** The code units of a text and a zero behind them; they are good until the next text is read. */
  read(text: string): Uint16Array {
    if (this.#codes.length <= text.length) {
      this.#codes = new Uint16Array(2 * text.length);
      this.#bytes = Buffer.from(this.#codes.buffer);
    }
    this.#bytes.write(text, "utf16le");
    this.#codes[text.length] = 0;
    return this.#codes;
  }
}
