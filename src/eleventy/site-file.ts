/** A file of the finished site. */
export interface SiteFile {
  /** Its path inside the site, `/` between folders: `news/322596/index.html`. */
  readonly file: string;
  readonly bytes: string | Uint8Array;
  /** What it is: assets are published before the articles that use them, those before the fronts. */
  readonly kind: "asset" | "article" | "front";
}
