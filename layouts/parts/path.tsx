import type { Language } from "../../src/words/language.ts";
import { words } from "../../src/words/words.ts";
import { Isolated } from "./isolated.tsx";

/** A page on the way from the newspaper's front to the one being read. */
export interface Crumb {
  /** In the language of the page. */
  readonly name: string;
  readonly permalink: string;
}

export interface PathProps {
  readonly lang: Language;
  /** From the front to the page itself. */
  readonly path: readonly Crumb[];
}

/** The way to the page, each step but the last a link. */
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
