import { createHash, hash, type Hash } from "node:crypto";

/** The SHA-256 of a text's UTF-8 or of bytes: 64 hexadecimal digits, or in another encoding. */
export function digest(
  data: string | Uint8Array,
  encoding: "hex" | "base64" | "base64url" = "hex",
): string {
  return hash("sha256", data, encoding);
}

/** The SHA-256 as it is: 32 bytes. */
export function digestBytes(data: string | Uint8Array): Buffer {
  return hash("sha256", data, "buffer");
}

/**
 * Begins a digest of data that comes in pieces: `update` adds one, `digest` ends it.
 *
 * @param algorithm - SHA-1 is for names that git and RFC 9562 make with it
 */
export function startDigest(algorithm: "sha256" | "sha1" = "sha256"): Hash {
  return createHash(algorithm);
}
