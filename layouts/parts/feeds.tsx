import { feedPermalinks } from "../../src/newsroom/article/permalink.ts";
import type { Desk, Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { toPlainText } from "../../src/language/typography/plain-text.ts";
import type { Language } from "../../src/language/words/language.ts";
import { repeat } from "./repeat.tsx";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";

interface FeedLinksProps {
  readonly lang: Language;
  readonly edition: Edition;
  readonly masthead: Masthead;
  /** The desk whose feeds to name; absent, the newspaper's are. */
  readonly desk?: Desk;
}

/** The `<link>` elements by which feed readers find the feeds of the newspaper or a desk. */
export function FeedLinks({ lang, edition, masthead, desk }: FeedLinksProps) {
  return repeat(masthead, `feed links ${lang} ${edition.root} ${desk?.slug ?? ""}`, () => {
    const { atom, rss, json } = feedPermalinks(edition, desk);
    const newspaper = masthead.name[lang];
    const name = toPlainText(desk ? `${newspaper} – ${desk.name[lang]}` : newspaper);
    return (
      <>
        <link rel="alternate" type="application/atom+xml" title={`${name} (Atom)`} href={atom} />
        <link rel="alternate" type="application/rss+xml" title={`${name} (RSS)`} href={rss} />
        <link rel="alternate" type="application/feed+json" title={`${name} (JSON)`} href={json} />
      </>
    );
  });
}

interface FeedListProps {
  readonly lang: Language;
  readonly edition: Edition;
  /** The desk whose feeds to name; absent, the newspaper's are. */
  readonly desk?: Desk;
}

/** The visible links to the feeds, with a word on what they are for. */
export function FeedList({ lang, edition, desk }: FeedListProps) {
  const { atom, rss, json } = feedPermalinks(edition, desk);
  const feeds = [
    { format: "Atom", permalink: atom },
    { format: "RSS", permalink: rss },
    { format: "JSON Feed", permalink: json },
  ];
  return (
    <span class="feeds">
      {words[lang].inFeedReader}
      {feeds.map(({ format, permalink }) => (
        <>
          {" "}
          <a href={permalink}>
            <Isolated text={format} lang={lang} />
          </a>
        </>
      ))}
    </span>
  );
}
