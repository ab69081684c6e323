import { digest } from "../../newsroom/content/digest.ts";

/** Of a hash in Base64: 132 bits. */
const sumLength = 22;

/** What tells the bytes of a file from any others: the beginning of their SHA-256. */
export function sumOf(bytes: Uint8Array): string {
  return digest(bytes, "base64url").slice(0, sumLength);
}

/** Whether a text has the form of a sum. */
export function isSum(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}
