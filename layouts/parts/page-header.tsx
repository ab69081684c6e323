import { deskPermalink, frontPermalink } from "../../src/newsroom/article/permalink.ts";
import { otherEdition } from "../../src/newsroom/masthead/masthead.ts";
import type { Desk, Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { directionOf, type Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import type { Counterpart } from "./language-links.tsx";
import { repeat } from "./repeat.tsx";
import type { Crumb } from "../../src/site/metadata/linked-data.ts";

interface BandProps {
  readonly lang: Language;
  readonly edition: Edition;
  readonly masthead: Masthead;
  readonly counterpart: Counterpart | undefined;
  /** Whether the newspaper's name is the page's headline. */
  readonly isHeadline: boolean;
}

/** The first band of a page: the link that skips to the text, the newspaper's name, the other edition. */
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

interface DesksProps {
  readonly lang: Language;
  readonly edition: Edition;
  readonly masthead: Masthead;
  /** The address of the page. */
  readonly permalink: string;
  /** The desk that the page belongs to. */
  readonly current: Desk | undefined;
}

/** The newspaper's desks as links in a row. No list, which text browsers show with a line for each. */
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

interface PathProps {
  readonly lang: Language;
  /** From the front to the page itself. */
  readonly path: readonly Crumb[];
}

/** The breadcrumb path; each step but the last is a link. */
export function Path({ lang, path }: PathProps) {
  return (
    <nav class="path" aria-label={words[lang].path}>
      {path.map(({ name, permalink }, index) => (
        <>
          {index > 0 && " / "}
          {index === path.length - 1 ? (
            <span aria-current="page">
              <Isolated text={name} lang={lang} />
            </span>
          ) : (
            <a href={permalink}>
              <Isolated text={name} lang={lang} />
            </a>
          )}
        </>
      ))}
    </nav>
  );
}
