/** Whether two files hold the same; one that is absent is the same as none. */
export function isSame(before: string | Uint8Array | undefined, now: string | Uint8Array): boolean {
  if (typeof before === "string" || typeof now === "string") return before === now;
  return before !== undefined && Buffer.compare(before, now) === 0;
}
