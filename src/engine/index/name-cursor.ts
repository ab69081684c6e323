const lineFeed = 0x0a;

/** Finds names in a list of lines, in the order of both, without taking it apart. */
export class NameCursor {
  readonly #names: Buffer;
  readonly #end: number;
  #row: number;
  #start = 0;

  /**
   * @param names - lines, sorted from one number to the other
   * @param from - the number of the first line to be found
   * @param to - that of the first one behind them
   */
  constructor(names: Buffer, from: number, to: number) {
    this.#names = names;
    this.#row = 0;
    this.#end = to;
    while (this.#row < from) this.#skip();
  }

  /**
   * The number of the line that a name has, or -1. Names are asked for in their order, by bytes; where
   * lines have another one, some are not found.
   *
   * @param text - holds the name, from one place to the other
   */
  find(text: Buffer, from: number, to: number): number {
    while (this.#row < this.#end) {
      const end = this.#names.indexOf(lineFeed, this.#start);
      const order = text.compare(this.#names, this.#start, end, from, to);
      if (order === 0) return this.#row;
      if (order < 0) return -1;
      this.#skip();
    }
    return -1;
  }

  #skip(): void {
    this.#start = this.#names.indexOf(lineFeed, this.#start) + 1;
    this.#row += 1;
  }
}
