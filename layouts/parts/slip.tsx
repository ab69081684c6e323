import type { Article } from "../../src/article/article.ts";
import { toPersianDigits } from "../../src/typography/digits.ts";
import { slipLabels } from "../../src/words/words.ts";
import { SlipFact } from "./slip-fact.tsx";

/** The head of the slip: the article's code, and its date as the editor typed it. */
export function Slip({ article: { id, date, lang } }: { readonly article: Article }) {
  const isPersian = lang === "fa";
  return (
    <p class="slip">
      <SlipFact label={slipLabels.id}>
        <bdi>{isPersian ? toPersianDigits(id) : id}</bdi>
      </SlipFact>{" "}
      <SlipFact label={slipLabels.date}>
        {isPersian ? (
          <bdi dir="rtl">{toPersianDigits(date.typed)}</bdi>
        ) : (
          <bdi dir="ltr">{date.typed}</bdi>
        )}
      </SlipFact>
    </p>
  );
}
