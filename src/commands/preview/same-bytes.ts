import type { PreviewFile } from "./preview-messages.ts";

/**
 * Whether two files hold the same; one that is absent is the same as none. A picture waits under a name
 * that holds a hash of it.
 */
export function isSame(before: PreviewFile | undefined, now: PreviewFile): boolean {
  if (before instanceof Uint8Array && now instanceof Uint8Array) {
    return Buffer.compare(before, now) === 0;
  }
  if (typeof before === "object" && "source" in before) {
    return typeof now === "object" && "source" in now && before.source === now.source;
  }
  return before === now;
}
