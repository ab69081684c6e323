import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** How a file is written before it takes its place. */
export interface DraftOptions {
  /** The file that is written first, on the same file system; by default a new one beside its place. */
  readonly draft?: string;
  /** Its permissions, as `open(2)` takes them. */
  readonly mode?: number;
}

/** A name for a draft beside a file, which no other process takes: 12 hexadecimal digits at its end. */
export function nameDraft(location: string): string {
  return `${location}.${randomBytes(6).toString("hex")}`;
}

/**
 * A file that takes its place whole, by one rename: a process that is killed leaves no half of it there,
 * and two processes that write the same file don't mix their bytes. A draft is never opened if it exists,
 * so that nothing is written through a link; a link in the file's place gives way.
 */
export class DraftFile {
  readonly #location: string;
  readonly #draft: string;
  readonly #descriptor: number;
  #state: "open" | "closed" | "placed" = "open";

  /** @throws the system's error, as all of this does */
  constructor(location: string, { draft = nameDraft(location), mode = 0o666 }: DraftOptions = {}) {
    this.#location = location;
    this.#draft = draft;
    this.#descriptor = fs.openSync(draft, "wx", mode);
  }

  write(bytes: string | Uint8Array): void {
    fs.writeFileSync(this.#descriptor, bytes);
  }

  /** Sets the permissions, whatever the process's umask is. */
  setMode(mode: number): void {
    fs.fchmodSync(this.#descriptor, mode);
  }

  /** Returns when what was written is on the disk, so that a power cut can't tear it. */
  sync(): void {
    fs.fsyncSync(this.#descriptor);
  }

  /** Puts the file in its place. */
  place(): void {
    this.#close();
    fs.renameSync(this.#draft, this.#location);
    this.#state = "placed";
  }

  /** Removes the draft, unless it has taken its place. */
  discard(): void {
    if (this.#state === "placed") return;
    this.#close();
    fs.rmSync(this.#draft, { force: true });
  }

  #close(): void {
    if (this.#state !== "open") return;
    this.#state = "closed";
    fs.closeSync(this.#descriptor);
  }
}

/**
 * Writes a file whole or not at all: see `DraftFile`.
 *
 * @param pieces - its bytes or texts, one after the other
 * @param options - `sync` returns only when the file, and then its name, are on the disk
 * @throws the system's error; the draft is then removed, where that can be done
 */
export function writeAtomically(
  location: string,
  pieces: Iterable<string | Uint8Array>,
  { sync = false, ...options }: DraftOptions & { readonly sync?: boolean } = {},
): void {
  const file = new DraftFile(location, options);
  try {
    for (const piece of pieces) file.write(piece);
    if (sync) file.sync();
    file.place();
  } catch (error) {
    try {
      file.discard();
    } catch {
      // The fault that kept it from being written may keep the draft from being removed.
    }
    throw error;
  }
  if (sync) syncPath(path.dirname(location));
}

/** Returns when a regular file, or the names in a folder, are on the disk. */
export function syncPath(place: string): void {
  const descriptor = fs.openSync(place, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
