import type { ComponentChildren } from "preact";
import { archivePermalink, correctionsPermalink } from "../../src/newsroom/article/permalink.ts";
import type { Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { FeedWays } from "./feed-ways.tsx";
import { Isolated } from "./isolated.tsx";
import { repeat } from "./repeat.tsx";

interface ColophonProps {
  readonly lang: Language;
  readonly edition: Edition;
  readonly masthead: Masthead;
  /** The last line of the page. */
  readonly children: ComponentChildren;
}

/**
 * What ends every page: the ways to the archive, to what was put right and to the feeds, and whose
 * newspaper it is.
 */
export function Colophon({ lang, edition, masthead, children }: ColophonProps) {
  return (
    <footer class="colophon">
      {repeat(masthead, `colophon ${lang} ${edition.root}`, () => (
        <>
          <nav aria-label={words[lang].more}>
            <a href={archivePermalink(edition)}>{words[lang].archive}</a>{" "}
            <a href={correctionsPermalink(edition)}>{words[lang].corrections}</a>{" "}
            <FeedWays lang={lang} edition={edition} />
          </nav>
          <p>
            <Isolated text={masthead.copyright[lang]} lang={lang} />
          </p>
        </>
      ))}
      {children}
    </footer>
  );
}
