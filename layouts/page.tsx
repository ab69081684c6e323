import type { ComponentChildren } from "preact";
import type { Look } from "./look.ts";
import { feedPermalinks, frontPermalink } from "../src/article/permalink.ts";
import type { Desk, Edition, Masthead } from "../src/masthead/masthead.ts";
import { icons } from "../src/metadata/icons.ts";
import { toPlainText } from "../src/typography/plain-text.ts";
import { directionOf, type Language } from "../src/words/language.ts";
import { words } from "../src/words/words.ts";
import { Isolated } from "./parts/isolated.tsx";
import { Raw } from "./parts/raw.tsx";

export interface PageProps {
  readonly lang: Language;
  /** The edition that the page belongs to, and its ways lead through. */
  readonly edition: Edition;
  readonly masthead: Masthead;
  readonly look: Look;
  /** What the tab and a bookmark say. */
  readonly title: string;
  readonly description: string;
  readonly permalink: string;
  /** The desk whose feeds the page names beside the newspaper's. */
  readonly desk?: Desk;
  /** Metadata of this kind of page, behind what every page has. */
  readonly metadata: ComponentChildren;
  /** Whether the newspaper's name is the page's headline: on the front alone. */
  readonly isFront?: boolean;
  /** The last line of the page, where the masthead asks for one. */
  readonly lastLine?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * The shell of every page: head, masthead, main part and colophon, in the order in which they are
 * read. All style stands in the page, so that one response is enough to read it.
 */
export function Page(props: PageProps) {
  const { lang, edition, masthead, look, permalink } = props;
  const name = masthead.name[lang];
  const description = toPlainText(props.description);
  const Name = props.isFront ? "h1" : "span";
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{toPlainText(props.title)}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={masthead.address + permalink} />
        <FeedLinks title={name} edition={edition} />
        {props.desk && (
          <FeedLinks
            title={`${name} – ${props.desk.name[lang]}`}
            edition={edition}
            desk={props.desk}
          />
        )}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme:light)" content="#98182e" />
        <meta name="theme-color" media="(prefers-color-scheme:dark)" content="#161311" />
        {look.firstFonts[lang].map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <Raw as="style" html={look.stylesheet} />
        <link rel="icon" href={icons.svg} type="image/svg+xml" />
        <link rel="icon" href={icons.share} type="image/png" sizes="512x512" />
        <link rel="apple-touch-icon" href={icons.touch} />
        <meta property="og:site_name" content={toPlainText(name)} />
        <meta property="og:locale" content={lang === "fa" ? "fa_IR" : "en_US"} />
        <meta property="og:url" content={masthead.address + permalink} />
        <meta property="og:description" content={description} />
        <meta property="og:image" content={masthead.address + icons.share} />
        {props.metadata}
      </head>
      <body>
        <header class="masthead">
          <a class="skip" href="#text">
            {words[lang].skipToText}
          </a>{" "}
          <Name class="name">
            <a href={frontPermalink(edition)}>
              <Isolated text={name} lang={lang} />
            </a>
          </Name>
        </header>
        <main id="text">{props.children}</main>
        <footer class="colophon">
          <p>
            <Isolated text={masthead.copyright[lang]} lang={lang} />
          </p>
          {props.lastLine}
        </footer>
      </body>
    </html>
  );
}

interface FeedLinksProps {
  readonly title: string;
  readonly edition: Edition;
  readonly desk?: Desk;
}

/** Where feed readers find the feeds of the newspaper or of a desk. */
function FeedLinks({ title, edition, desk }: FeedLinksProps) {
  const { atom, rss, json } = feedPermalinks(edition, desk);
  const name = toPlainText(title);
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={`${name} (Atom)`} href={atom} />
      <link rel="alternate" type="application/rss+xml" title={`${name} (RSS)`} href={rss} />
      <link rel="alternate" type="application/feed+json" title={`${name} (JSON)`} href={json} />
    </>
  );
}
