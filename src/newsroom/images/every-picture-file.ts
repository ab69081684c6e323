import type { Pictures } from "./picture.ts";

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
