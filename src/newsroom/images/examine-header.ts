import type { Fault } from "../../language/problem/problem.ts";
import { isMoving } from "./is-moving.ts";
import { loadSharp } from "./load-sharp.ts";

/** In pixels, each way. */
const least = 100;
export const megapixels = 100;

/**
 * What is wrong with a picture by its header alone, if anything. Nothing is decoded, so that a small
 * file that says it is huge costs no memory.
 *
 * @param file - as messages call it: `content/1401/04/bridge.jpg`
 */
export async function examineHeader(bytes: Buffer, file: string): Promise<Fault | undefined> {
  if (isMoving(bytes)) return { rule: "picture-moving", details: {} };
  const sharp = await loadSharp();
  let header;
  try {
    header = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return { rule: "picture-broken", details: { file } };
  }
  const { width = 0, height = 0, pages = 1 } = header;
  if (width < least || height < least) {
    return { rule: "picture-small", details: { width, height, least } };
  }
  if (width * height > megapixels * 1e6) {
    return { rule: "picture-large", details: { width, height, megapixels } };
  }
  if (pages > 1) return { rule: "picture-moving", details: {} };
  return undefined;
}
