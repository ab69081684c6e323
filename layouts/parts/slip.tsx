import type { Article } from "../../src/newsroom/article/article.ts";
import { toPersianDigits } from "../../src/language/words/digits.ts";
import { directionOf } from "../../src/language/words/language.ts";
import { slipLabels } from "../../src/language/words/words.ts";
import { SlipFact } from "./slip-fact.tsx";

/** The head of the slip: the article's code, and its date as the editor typed it. */
export function Slip({ article: { id, date, lang } }: { readonly article: Article }) {
  const format = lang === "fa" ? toPersianDigits : (text: string) => text;
  return (
    <p class="slip">
      <SlipFact label={slipLabels.id}>
        <bdi lang={lang}>{format(id)}</bdi>
      </SlipFact>{" "}
      <SlipFact label={slipLabels.date}>
        <bdi lang={lang} dir={directionOf(lang)}>
          {format(date.typed)}
        </bdi>
      </SlipFact>
    </p>
  );
}
