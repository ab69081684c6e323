/**
 * Whether a PNG or an AVIF is an animation, as its header says. (An animated WebP counts its own
 * pages.) Other files are none.
 *
 * Sources: PNG 3rd edition, 11.3.4 (`acTL` stands before the first `IDAT`); AVIF 1.2, 3 (a sequence
 * has the brand `avis`).
 */
export function isMoving(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 1, 4) === "PNG") return isMovingPng(bytes);
  if (bytes.toString("latin1", 4, 8) !== "ftyp") return false;
  const brands = bytes.subarray(8, Math.min(bytes.readUInt32BE(0), 256));
  for (let at = 0; at + 4 <= brands.length; at += 4) {
    if (brands.toString("latin1", at, at + 4) === "avis") return true;
  }
  return false;
}

function isMovingPng(bytes: Buffer): boolean {
  // A chunk is its length, its name, its data and a checksum; the first follows a signature of 8.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}
