import { icons } from "../../src/site/metadata/icons.ts";
import type { Language } from "../../src/language/words/language.ts";
import type { PageKind, Theme } from "../../src/site/eleventy/theme.ts";
import { Raw } from "./raw.tsx";
import { repeat } from "./repeat.tsx";

interface StyleProps {
  readonly lang: Language;
  readonly theme: Theme;
  readonly kind: PageKind;
}

/** How a kind of page looks, in its window and on a tab: colours, fonts, style and icons. */
export function Style({ lang, theme, kind }: StyleProps) {
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
