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
  /** In pixels, as shown: turned as its camera was held. */
  readonly width: number;
  readonly height: number;
  /** Where it waits on this machine, to be published from. */
  readonly location: string;
}

/** The size of every share picture, in pixels: what networks ask for. */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** A drawn picture, for shared links. */
export interface SharePicture {
  /** `/pictures/share-1a2b3c4d5e6f7a8b.png` */
  readonly permalink: string;
  /** What it was drawn from, a line each. */
  readonly says: string;
  /** Where it waits on this machine, to be published from. */
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
 * The picture made of a file in content.
 *
 * Throws for one that the newspaper lacks: each that an article names was made beforehand.
 *
 * @param file - `content/1401/04/bridge.jpg`
 */
export function pictureOf(pictures: Pictures, file: string): Picture {
  const picture = pictures.ofFile.get(file);
  if (picture === undefined) throw new Error(`There is no picture of ${file}.`);
  return picture;
}

/** The widest of a picture's files that is no wider than a width, else the narrowest there is. */
export function widestOf(files: readonly PictureFile[], widest: number): PictureFile {
  const found = files.findLast(({ width }) => width <= widest) ?? files[0];
  if (found === undefined) throw new Error("a picture has at least one file of each format");
  return found;
}

/**
 * The JPEG of a picture for those who take only one file: the widest that is no wider than a width,
 * else the narrowest there is. Throws for a picture that the newspaper lacks.
 *
 * @param file - in `content/`: `content/1401/04/bridge.jpg`
 * @param widest - in pixels
 */
export function findJpeg(pictures: Pictures, file: string, widest = Infinity): PictureFile {
  return widestOf(pictureOf(pictures, file).jpeg, widest);
}

/** A picture's file, to be published: where it waits on this machine, and its address in the site. */
export interface WaitingPicture {
  readonly permalink: string;
  readonly location: string;
  /** What is drawn in a share picture. */
  readonly says?: string;
}

/**
 * Every file of the pictures, each address once: two files in `content/` that hold the same picture
 * share theirs.
 */
export function* everyPictureFile({
  ofFile,
  ofDesk,
  ofArticle,
}: Pictures): Generator<WaitingPicture> {
  const given = new Set<string>();
  const waiting: readonly WaitingPicture[] = [
    ...[...ofFile.values()].flatMap(({ avif, webp, jpeg }) => [...avif, ...webp, ...jpeg]),
    ...ofDesk.values(),
    ...ofArticle.values(),
  ];
  for (const { permalink, location, says } of waiting) {
    if (given.has(permalink)) continue;
    given.add(permalink);
    yield says === undefined ? { permalink, location } : { permalink, location, says };
  }
}
