import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";

interface OtherPagesProps {
  readonly lang: Language;
  /** The addresses of the pages, and what leads to them. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly labels: { readonly older: string; readonly newer: string };
}

/** The ways to the pages of a list around this one. */
export function OtherPages({ lang, older, newer, labels }: OtherPagesProps) {
  if (older === undefined && newer === undefined) return null;
  return (
    <nav class="pages" aria-label={words[lang].pages}>
      {newer !== undefined && (
        <a href={newer} rel="prev">
          <Isolated text={labels.newer} lang={lang} />
        </a>
      )}{" "}
      {older !== undefined && (
        <a href={older} rel="next">
          <Isolated text={labels.older} lang={lang} />
        </a>
      )}
    </nav>
  );
}
