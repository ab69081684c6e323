import { frontPermalink } from "../../src/newsroom/article/permalink.ts";
import { otherEdition } from "../../src/newsroom/masthead/masthead.ts";
import type { Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { directionOf, type Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import type { Counterpart } from "./language-links.tsx";
import { repeat } from "./repeat.tsx";

interface BandProps {
  readonly lang: Language;
  readonly edition: Edition;
  readonly masthead: Masthead;
  readonly counterpart: Counterpart | undefined;
  /** Whether the newspaper's name is the page's headline. */
  readonly isHeadline: boolean;
}

/** What each page begins with: the way past it, the newspaper's name, and the other edition. */
export function Band({ lang, edition, masthead, counterpart, isHeadline }: BandProps) {
  const other = otherEdition(masthead, edition);
  return (
    <div class="band">
      <Name {...{ lang, edition, masthead, isHeadline }} />
      {other && (
        <>
          {" "}
          <a
            class="switch"
            href={counterpart?.permalink ?? frontPermalink(other)}
            lang={other.lang}
            dir={directionOf(other.lang)}
            hreflang={other.lang}
          >
            {words[other.lang].ownName}
          </a>
        </>
      )}
    </div>
  );
}

type NameProps = Omit<BandProps, "counterpart">;

function Name({ lang, edition, masthead, isHeadline }: NameProps) {
  const Element = isHeadline ? "h1" : "span";
  return repeat(masthead, `name ${lang} ${edition.root} ${Element}`, () => (
    <>
      <a class="skip" href="#text">
        {words[lang].skipToText}
      </a>{" "}
      <Element class="name">
        <a href={frontPermalink(edition)}>
          <Isolated text={masthead.name[lang]} lang={lang} />
        </a>
      </Element>
    </>
  ));
}
