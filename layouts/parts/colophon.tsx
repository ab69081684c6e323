import { archivePermalink, correctionsPermalink } from "../../src/newsroom/article/permalink.ts";
import type { Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { FeedList } from "./feeds.tsx";
import { Isolated } from "./isolated.tsx";
import { repeat } from "./repeat.tsx";
import { toPersianDigits } from "../../src/language/words/digits.ts";

interface ColophonProps {
  readonly lang: Language;
  readonly edition: Edition;
  readonly masthead: Masthead;
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
}

/** The footer of every page: links to the archive, corrections and feeds, copyright, generation time. */
export function Colophon({ lang, edition, masthead, started }: ColophonProps) {
  return (
    <footer class="colophon">
      {repeat(masthead, `colophon ${lang} ${edition.root}`, () => (
        <>
          <nav aria-label={words[lang].more}>
            <a href={archivePermalink(edition)}>{words[lang].archive}</a>{" "}
            <a href={correctionsPermalink(edition)}>{words[lang].corrections}</a>{" "}
            <FeedList lang={lang} edition={edition} />
          </nav>
          <p>
            <Isolated text={masthead.copyright[lang]} lang={lang} />
          </p>
        </>
      ))}
      {masthead.generationTime && <GenerationTime lang={lang} started={started} />}
    </footer>
  );
}

/**
 * The last line of the newspaper's former system, `Page generated in 0/0053 sec`, with the Persian decimal
 * slash. Parts are rendered in order, so that the time covers all but the page's last few bytes.
 */
function GenerationTime({ lang, started }: Pick<ColophonProps, "lang" | "started">) {
  const seconds = ((performance.now() - started) / 1000).toFixed(4).replace(".", "/");
  return (
    <p class="generated">
      {words[lang].generated(lang === "fa" ? toPersianDigits(seconds) : seconds)}
    </p>
  );
}
