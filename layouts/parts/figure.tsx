import type { Picture } from "../../src/newsroom/images/picture.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { ShownPicture } from "./shown-picture.tsx";

interface FigureProps {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** The language of the page. */
  readonly lang: Language;
  /** Whether it stands above the text. */
  readonly isFirst?: boolean;
}

// On a phone a figure takes the width of the window, else that of the column of text: `--measure`
// of page.css in the size of its letters, and on a desktop what the column of facts leaves.
const sizes = "(min-width:62rem) 43rem,(min-width:44rem) 42rem,100vw";

/** A picture of an article with what stands below it. */
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
