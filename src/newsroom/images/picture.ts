/** A picture as the site shows it: the same in several widths and formats. */
export interface Picture {
  /** From the narrowest to the widest, in each format the same widths. At least one of each. */
  readonly avif: readonly PictureFile[];
  readonly webp: readonly PictureFile[];
  readonly jpeg: readonly PictureFile[];
}

/** One width and format of a picture. */
export interface PictureFile {
  /** Its address in the site: `/pictures/1a2b3c4d5e6f7a8b-800.avif`. */
  readonly permalink: string;
  /** In pixels, as shown: turned by the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Its file on this machine, in the cache. */
  readonly location: string;
}

/** The size of every share picture, in pixels: what networks ask for. */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** A drawn picture, for shared links. */
export interface SharePicture {
  /** `/pictures/share-1a2b3c4d5e6f7a8b.png` */
  readonly permalink: string;
  /** The texts in it, a line each. */
  readonly says: string;
  /** Its file on this machine, in the cache. */
  readonly location: string;
}

/** The pictures of a newspaper, ready to be shown. */
export interface Pictures {
  /** By the file in `content/`: `content/1401/04/bridge.jpg`. */
  readonly ofFile: ReadonlyMap<string, Picture>;
  /** By the desk's slug and the edition's language: `international fa`. */
  readonly ofDesk: ReadonlyMap<string, SharePicture>;
  /** By the article's id; empty unless the masthead says `sharePictures: articles`. */
  readonly ofArticle: ReadonlyMap<string, SharePicture>;
}

/** A newspaper without pictures. */
export const noPictures: Pictures = { ofFile: new Map(), ofDesk: new Map(), ofArticle: new Map() };

/**
 * The picture made of a file in `content/`.
 *
 * @param file - `content/1401/04/bridge.jpg`
 * @throws {Error} where there is none: each that an article names was made beforehand
 */
export function pictureOf(pictures: Pictures, file: string): Picture {
  const picture = pictures.ofFile.get(file);
  if (picture === undefined) throw new Error(`There is no picture of ${file}.`);
  return picture;
}

/** The widest of a picture's files that is at most `widest` pixels wide, or else the narrowest. */
export function widestOf(files: readonly PictureFile[], widest: number): PictureFile {
  const found = files.findLast(({ width }) => width <= widest) ?? files[0];
  if (found === undefined) throw new Error("a picture has at least one file of each format");
  return found;
}

/**
 * The JPEG of a picture for formats that take a single file: the widest that is at most `widest` pixels
 * wide, or else the narrowest.
 *
 * @param file - in `content/`: `content/1401/04/bridge.jpg`
 * @param widest - in pixels
 * @throws {Error} where there is no such picture
 */
export function findJpeg(pictures: Pictures, file: string, widest = Infinity): PictureFile {
  return widestOf(pictureOf(pictures, file).jpeg, widest);
}

/** A picture's file in the cache, and its address in the site. */
interface PictureToPublish {
  readonly permalink: string;
  readonly location: string;
  /** The texts in a share picture, a line each. */
  readonly says?: string;
}

/**
 * Yields every file of the pictures, each address once: equal files in `content/` share theirs.
 */
export function* everyPictureFile({
  ofFile,
  ofDesk,
  ofArticle,
}: Pictures): Generator<PictureToPublish> {
  const yielded = new Set<string>();
  const all: readonly PictureToPublish[] = [
    ...[...ofFile.values()].flatMap(({ avif, webp, jpeg }) => [...avif, ...webp, ...jpeg]),
    ...ofDesk.values(),
    ...ofArticle.values(),
  ];
  for (const { permalink, location, says } of all) {
    if (yielded.has(permalink)) continue;
    yielded.add(permalink);
    yield says === undefined ? { permalink, location } : { permalink, location, says };
  }
}
