import { countCodePoints, LineIndex } from "../problem/line-index.ts";
import type { Position } from "../problem/problem.ts";

/**
 * Positions in a body, asked for mostly in order: each is counted from the one before where both
 * are in one line, so that ten thousand bad links in one long line take no quadratic time.
 */
export class SourceLines {
  readonly #text: string;
  readonly #index: LineIndex;
  #last:
    { readonly offset: number; readonly lineEnd: number; readonly position: Position } | undefined;

  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#index = new LineIndex(text, firstLine);
  }

  positionAt(offset: number): Position {
    const last = this.#last;
    if (last !== undefined && last.offset <= offset && offset <= last.lineEnd) {
      const { line, column } = last.position;
      const between = countCodePoints(this.#text.slice(last.offset, offset));
      const position = { line, column: column + between };
      this.#last = { ...last, offset, position };
      return position;
    }
    const position = this.#index.positionAt(offset);
    const newline = this.#text.indexOf("\n", offset);
    const lineEnd = newline === -1 ? this.#text.length : newline;
    this.#last = { offset, lineEnd, position };
    return position;
  }
}
