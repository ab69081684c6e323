import type { Language } from "../../src/words/language.ts";
import { words } from "../../src/words/words.ts";
import { Isolated } from "./isolated.tsx";

export interface OtherPagesProps {
  readonly lang: Language;
  /** What the list is about. */
  readonly subject: string;
  readonly older: string | undefined;
  readonly newer: string | undefined;
}

/** The ways to the pages of a list around this one. */
export function OtherPages({ lang, subject, older, newer }: OtherPagesProps) {
  if (older === undefined && newer === undefined) return null;
  return (
    <nav class="pages" aria-label={words[lang].pages}>
      {newer !== undefined && (
        <a href={newer} rel="prev">
          <Isolated text={words[lang].newer(subject)} lang={lang} />
        </a>
      )}{" "}
      {older !== undefined && (
        <a href={older} rel="next">
          <Isolated text={words[lang].older(subject)} lang={lang} />
        </a>
      )}
    </nav>
  );
}
