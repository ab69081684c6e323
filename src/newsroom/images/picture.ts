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
