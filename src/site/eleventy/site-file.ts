import fs from "node:fs";
import { fileOfPermalink } from "../../newsroom/article/permalink.ts";
import { everyPictureFile } from "../../newsroom/images/picture.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import { securityHeadersFile } from "./security-headers.ts";
import type { Theme } from "./theme.ts";

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

/** Every file of the site that is no page: pictures, fonts, icons, and the headers to send. */
export function* collectAssets(theme: Theme, pictures: Pictures): Generator<SiteFile> {
  for (const { file, bytes } of theme.assets) yield { file, bytes, kind: "asset" };
  for (const { permalink, location, ...drawn } of everyPictureFile(pictures)) {
    yield { file: fileOfPermalink(permalink), source: location, kind: "asset", ...drawn };
  }
  const headers = securityHeadersFile(theme.stylesheetHashes);
  yield { file: "_headers", bytes: headers, kind: "asset" };
}
