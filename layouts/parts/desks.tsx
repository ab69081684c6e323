import { deskPermalink } from "../../src/newsroom/article/permalink.ts";
import type { Desk, Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { repeat } from "./repeat.tsx";

interface DesksProps {
  readonly lang: Language;
  readonly edition: Edition;
  readonly masthead: Masthead;
  /** The address of the page. */
  readonly permalink: string;
  /** The desk that the page belongs to. */
  readonly current: Desk | undefined;
}

/** The newspaper's desks in one line, links in a row: a list would take a terminal a line for each. */
export function Desks({ lang, edition, masthead, permalink, current }: DesksProps) {
  const isFront = current !== undefined && permalink === deskPermalink(edition, current);
  const mark = isFront ? "page" : "true";
  return repeat(masthead, `desks ${lang} ${edition.root} ${current?.slug ?? ""} ${mark}`, () => (
    <nav class="desks" aria-label={words[lang].desks}>
      {masthead.desks.map((desk) => (
        <>
          <a
            href={deskPermalink(edition, desk)}
            aria-current={desk.slug === current?.slug ? mark : undefined}
          >
            <Isolated text={desk.name[lang]} lang={lang} />
          </a>{" "}
        </>
      ))}
    </nav>
  ));
}
