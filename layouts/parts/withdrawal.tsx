import type { Retraction } from "../../src/newsroom/article/article.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { WrittenMoment } from "./written-moment.tsx";

interface WithdrawalProps {
  readonly retraction: Retraction;
  readonly lang: Language;
}

/** What stands in place of the text, deck and picture of a retracted article: when and why. */
export function Withdrawal({ retraction: { date, reason }, lang }: WithdrawalProps) {
  return (
    <section class="amended" aria-labelledby="retraction">
      <h2 id="retraction">{words[lang].articleRetracted}</h2>
      <p class="date">
        <WrittenMoment moment={date} lang={lang} />
      </p>
      <p>
        <Isolated text={reason} lang={lang} />
      </p>
    </section>
  );
}
