import type { ComponentChildren } from "preact";
import type { Desk, Edition, Masthead } from "../src/newsroom/masthead/masthead.ts";
import type { Crumb } from "../src/site/metadata/linked-data.ts";
import { icons } from "../src/site/metadata/icons.ts";
import { toPlainText } from "../src/language/typography/plain-text.ts";
import { directionOf, type Language } from "../src/language/words/language.ts";
import type { PageKind, Theme } from "../src/site/eleventy/theme.ts";
import { Band, Desks, Path } from "./parts/page-header.tsx";
import { Colophon } from "./parts/colophon.tsx";
import { FeedLinks } from "./parts/feeds.tsx";
import { LanguageLinks, type Counterpart } from "./parts/language-links.tsx";
import { SharedPicture, type SharedPictureProps } from "./parts/shared-picture.tsx";
import { Raw } from "./parts/raw.tsx";
import { repeat } from "./parts/repeat.tsx";

/** What a layout renders, and when work on the page began, in milliseconds by the monotonic timer. */
export type Started<Data> = Data & { readonly started: number };

export interface PageProps {
  readonly lang: Language;
  /** The edition that the page belongs to and links into. */
  readonly edition: Edition;
  readonly masthead: Masthead;
  readonly theme: Theme;
  /** The kind of page, by which it is styled. */
  readonly kind: PageKind;
  /** The title in tabs and bookmarks. */
  readonly title: string;
  readonly description: string;
  readonly permalink: string;
  /** The desk that the page belongs to, marked in the list of desks. */
  readonly desk?: Desk;
  /** The desk whose feeds the page names beside the newspaper's: one that has articles. */
  readonly feedsOf?: Desk | undefined;
  /** The breadcrumb path, from the front to the page itself. */
  readonly path?: readonly Crumb[];
  /** The same page in the other language, where there is one. */
  readonly counterpart?: Counterpart | undefined;
  /** The permalinks of the pages before and after this one. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** The picture of a shared link to the page; absent, the newspaper's icon is used. */
  readonly sharedPicture?: Omit<SharedPictureProps, "masthead"> | undefined;
  /** The metadata of this kind of page, behind those of every page. */
  readonly metadata: ComponentChildren;
  /** Whether the newspaper's name is the page's headline: on the front alone. */
  readonly isFront?: boolean;
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
  readonly children: ComponentChildren;
}

/**
 * The frame of every page: head, band with the name, desks, breadcrumb path, main part and colophon, in
 * reading order. All styles are inline, so that one response is enough to read the page.
 */
export function Page(props: PageProps) {
  const { lang, edition, masthead, theme, kind, permalink, desk, path, counterpart } = props;
  const name = masthead.name[lang];
  const description = toPlainText(props.description);
  const icon = { permalink: icons.share, width: 512, height: 512, alt: name };
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{toPlainText(props.title)}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={masthead.address + permalink} />
        {counterpart && (
          <LanguageLinks {...{ lang, permalink }} counterpart={counterpart} masthead={masthead} />
        )}
        {props.previous && <link rel="prev" href={props.previous} />}
        {props.next && <link rel="next" href={props.next} />}
        <FeedLinks {...{ lang, edition, masthead }} />
        {props.feedsOf && <FeedLinks {...{ lang, edition, masthead }} desk={props.feedsOf} />}
        <Style {...{ lang, theme, kind }} />
        <meta property="og:site_name" content={toPlainText(name)} />
        <meta property="og:locale" content={lang === "fa" ? "fa_IR" : "en_US"} />
        <meta property="og:url" content={masthead.address + permalink} />
        <meta property="og:description" content={description} />
        <SharedPicture {...(props.sharedPicture ?? icon)} masthead={masthead} />
        {props.metadata}
      </head>
      <body>
        <header class="masthead">
          <Band {...{ lang, edition, masthead, counterpart }} isHeadline={props.isFront === true} />
          <Desks {...{ lang, edition, masthead, permalink }} current={desk} />
        </header>
        {path && <Path lang={lang} path={path} />}
        <main id="text">{props.children}</main>
        <Colophon {...{ lang, edition, masthead }} started={props.started} />
      </body>
    </html>
  );
}

interface StyleProps {
  readonly lang: Language;
  readonly theme: Theme;
  readonly kind: PageKind;
}

/** The elements of the head that style a kind of page: colours, fonts, stylesheet and icons. */
function Style({ lang, theme, kind }: StyleProps) {
  return repeat(theme, `${lang} ${kind}`, () => (
    <>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme:light)" content="#98182e" />
      <meta name="theme-color" media="(prefers-color-scheme:dark)" content="#161311" />
      {theme.firstFonts[lang].map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <Raw as="style" html={theme.stylesheets[kind]} />
      <link rel="icon" href={icons.svg} type="image/svg+xml" />
      <link rel="icon" href={icons.share} type="image/png" sizes="512x512" />
      <link rel="apple-touch-icon" href={icons.touch} />
    </>
  ));
}
