import { digest } from "../../newsroom/content/digest.ts";

/** Of a hash in Base64: 66 bits. */
const keyLength = 11;

/** Gathers what a key is made from as bytes, and hashes them at once. */
export class KeyHash {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  /** @param text - told apart from what follows by its length */
  addText(text: string): void {
    this.#makeRoom(4 + text.length * 3);
    const written = this.#bytes.write(text, this.#length + 4);
    this.addNumber(written);
    this.#length += written;
  }

  /** @param number - whole, of 32 bits */
  addNumber(number: number): void {
    this.#makeRoom(4);
    this.#length = this.#bytes.writeInt32LE(number, this.#length);
  }

  /** The beginning of a SHA-256 of all that was added; it is forgotten. */
  finish(): string {
    const key = digest(this.#bytes.subarray(0, this.#length), "base64url");
    this.#length = 0;
    return key.slice(0, keyLength);
  }

  #makeRoom(room: number): void {
    const needed = this.#length + room;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
