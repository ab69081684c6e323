import { feedPermalinks } from "../../src/newsroom/article/permalink.ts";
import type { Desk, Edition } from "../../src/newsroom/masthead/masthead.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";

interface FeedWaysProps {
  readonly lang: Language;
  readonly edition: Edition;
  /** The desk whose feeds are meant; the newspaper's where it is absent. */
  readonly desk?: Desk;
}

/** The feeds as a reader sees them, with a word on what they are for. */
export function FeedWays({ lang, edition, desk }: FeedWaysProps) {
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
