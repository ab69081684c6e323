import fs from "node:fs";

/** A file of the finished site: its bytes, or where on this machine they wait. */
export type SiteFile = {
  /** Its path inside the site, `/` between folders: `news/322596/index.html`. */
  readonly file: string;
  /** What it is: assets are published before the articles that use them, those before the fronts. */
  readonly kind: "asset" | "article" | "front";
  /** What is drawn in it as a picture of words. */
  readonly says?: string;
} & (
  | { readonly bytes: string | Uint8Array; readonly source?: never }
  /** A regular file that nobody changes, such as a picture: it is read when its turn comes. */
  | { readonly source: string; readonly bytes?: never }
);

/** What a file of the site holds. */
export function bytesOf({ bytes, source }: SiteFile): string | Uint8Array {
  return bytes ?? fs.readFileSync(source);
}
