import type { Amendment } from "../../src/newsroom/article/amendments.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { WrittenMoment } from "./written-moment.tsx";

interface MarkProps {
  /** The latest of the article. */
  readonly amendment: Amendment;
  readonly lang: Language;
}

/** Says at the head of an article that it was put right or withdrawn, and leads to the note. */
export function Mark({ amendment: { kind, date }, lang }: MarkProps) {
  const isRetraction = kind === "retraction";
  return (
    <p class="mark">
      <a href={isRetraction ? "#retraction" : "#corrections"}>
        {isRetraction ? words[lang].retractedAt : words[lang].corrected}{" "}
        <WrittenMoment moment={date} lang={lang} />
      </a>
    </p>
  );
}
