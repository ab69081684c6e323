import { widestOf, type Picture, type PictureFile } from "../../src/newsroom/images/picture.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";

interface FigureProps {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** The language of the page. */
  readonly lang: Language;
  /** Whether it is the one above the text. */
  readonly isFirst?: boolean;
}

// On a phone a figure has the width of the window, else that of the column of text: `--measure` of
// page.css at its font size, and on a desktop what the column of facts leaves.
const sizes = "(min-width:62rem) 43rem,(min-width:44rem) 42rem,100vw";

/** A picture of an article with its caption and credit. */
export function Figure({ picture, alt, caption, credit, lang, isFirst = false }: FigureProps) {
  return (
    <figure>
      <ShownPicture picture={picture} alt={alt} sizes={sizes} isFirst={isFirst} />
      {(caption ?? credit) !== undefined && (
        <figcaption>
          {caption !== undefined && <Isolated text={caption} lang={lang} />}
          {credit !== undefined && (
            <span class="credit">
              {caption !== undefined && " · "}
              {words[lang].credit} <Isolated text={credit} lang={lang} />
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

export interface ShownPictureProps {
  readonly picture: Picture;
  /** The text alternative; empty if the text beside the picture says as much. */
  readonly alt: string;
  /** The value of the attribute `sizes`. */
  readonly sizes: string;
  /** The widest file that is worth its bytes here, in pixels. */
  readonly widest?: number;
  /** Whether it is in the first window, and fetched with high priority. */
  readonly isFirst?: boolean;
}

/** A picture in formats and widths for the browser to choose from, its space reserved by its size. */
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

/** The files up to a width, or the narrowest if all are wider. */
function upTo(files: readonly PictureFile[], widest: number): readonly PictureFile[] {
  return files.filter(({ width }, index) => index === 0 || width <= widest);
}

function listFiles(files: readonly PictureFile[]): string {
  return files.map(({ permalink, width }) => `${permalink} ${width}w`).join(",");
}
