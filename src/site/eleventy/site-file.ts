import fs from "node:fs";
import { fileOfPermalink } from "../../newsroom/article/permalink.ts";
import { everyPictureFile, type Pictures } from "../../newsroom/images/picture.ts";
import { securityHeadersFile } from "./security-headers.ts";
import type { Theme } from "./theme.ts";

/** A file of the finished site: its bytes, or the path of a file that holds them. */
export type SiteFile = {
  /** Its path inside the site, `/` between folders: `news/322596/index.html`. */
  readonly file: string;
  /** Assets are published before the articles that use them, articles before the fronts. */
  readonly kind: "asset" | "article" | "front";
  /** The words that a share picture shows. */
  readonly says?: string;
} & (
  | { readonly bytes: string | Uint8Array; readonly source?: never }
  /** A regular file that never changes, such as a picture; read when it is published. */
  | { readonly source: string; readonly bytes?: never }
);

/** The bytes of a file of the site. */
export function bytesOf({ bytes, source }: SiteFile): string | Uint8Array {
  return bytes ?? fs.readFileSync(source);
}

/** Yields the files of the site besides pages: pictures, fonts, icons, and `_headers`. */
export function* collectAssets(theme: Theme, pictures: Pictures): Generator<SiteFile> {
  for (const { file, bytes } of theme.assets) yield { file, bytes, kind: "asset" };
  for (const { permalink, location, ...drawn } of everyPictureFile(pictures)) {
    yield { file: fileOfPermalink(permalink), source: location, kind: "asset", ...drawn };
  }
  const headers = securityHeadersFile(theme.stylesheetHashes);
  yield { file: "_headers", bytes: headers, kind: "asset" };
}
