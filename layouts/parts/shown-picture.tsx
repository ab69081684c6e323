import { widestOf, type Picture, type PictureFile } from "../../src/newsroom/images/picture.ts";

export interface ShownPictureProps {
  readonly picture: Picture;
  /** What it shows, for those who can't see it; empty where the text beside it says as much. */
  readonly alt: string;
  /** How wide it is shown, as the `sizes` of HTML say it. */
  readonly sizes: string;
  /** The widest file that is worth its bytes here, in pixels. */
  readonly widest?: number;
  /** Whether it is seen as soon as the page is, and worth fetching before anything else. */
  readonly isFirst?: boolean;
}

/** A picture in the format and width that a browser chooses, its room kept until it comes. */
export function ShownPicture(props: ShownPictureProps) {
  const { picture, alt, sizes, widest = Infinity, isFirst = false } = props;
  const jpeg = upTo(picture.jpeg, widest);
  // A browser without `srcset` is an old one on an old screen.
  const fallback = widestOf(jpeg, 800);
  const order = isFirst
    ? ({ fetchpriority: "high" } as const)
    : ({ loading: "lazy", decoding: "async" } as const);
  return (
    <picture>
      <source type="image/avif" srcset={listFiles(upTo(picture.avif, widest))} sizes={sizes} />
      <source type="image/webp" srcset={listFiles(upTo(picture.webp, widest))} sizes={sizes} />
      <img
        src={fallback.permalink}
        srcset={listFiles(jpeg)}
        sizes={sizes}
        width={fallback.width}
        height={fallback.height}
        alt={alt}
        {...order}
      />
    </picture>
  );
}

/** The files of at most a width; the narrowest where each is wider. */
function upTo(files: readonly PictureFile[], widest: number): readonly PictureFile[] {
  return files.filter(({ width }, index) => index === 0 || width <= widest);
}

function listFiles(files: readonly PictureFile[]): string {
  return files.map(({ permalink, width }) => `${permalink} ${width}w`).join(",");
}
