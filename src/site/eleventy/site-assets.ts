import { fileOfPermalink } from "../../newsroom/article/permalink.ts";
import { everyPictureFile, type Pictures } from "../../newsroom/images/picture.ts";
import { securityHeadersFile } from "./security-headers.ts";
import type { SiteFile } from "./site-file.ts";
import type { Theme } from "./theme.ts";

/** Every file of the site that is no page: pictures, fonts, icons, and the headers to send. */
export function* collectAssets(theme: Theme, pictures: Pictures): Generator<SiteFile> {
  for (const { file, bytes } of theme.assets) yield { file, bytes, kind: "asset" };
  for (const { permalink, location, ...drawn } of everyPictureFile(pictures)) {
    yield { file: fileOfPermalink(permalink), source: location, kind: "asset", ...drawn };
  }
  const headers = securityHeadersFile(theme.stylesheetHashes);
  yield { file: "_headers", bytes: headers, kind: "asset" };
}
