import type { Article } from "../../src/newsroom/article/article.ts";
import { toPersianDigits } from "../../src/language/words/digits.ts";
import { directionOf } from "../../src/language/words/language.ts";
import { slipLabels, words } from "../../src/language/words/words.ts";
import { formatTitle } from "../../src/site/metadata/describe-article.ts";
import type { ComponentChildren } from "preact";

/** The head of the slip: the article's code and its date as typed. */
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

interface ShareProps {
  readonly article: Article;
  /** The whole URL of the article. */
  readonly address: string;
}

/** Ways to share an article: its address as on the slip, selected by one click, and a link to a mail. */
export function Share({ article, address }: ShareProps) {
  const headline = formatTitle(article);
  // Percent-encoded UTF-8, the line break as `%0D%0A` (RFC 6068, 2 and 5).
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\r\n${address}`)}`;
  return (
    <div class="share">
      <p class="link">
        <SlipFact label={slipLabels.link}>
          <bdi class="address" lang="en" dir="ltr">
            {address}
          </bdi>
        </SlipFact>
      </p>
      <p class="mail">
        <a href={mail}>{words[article.lang].sendByMail}</a>
      </p>
    </div>
  );
}

interface SlipFactProps {
  /** In Persian, one of `slipLabels`. */
  readonly label: string;
  /** The fact, isolated from its label. */
  readonly children: ComponentChildren;
}

/** A labelled fact of the slip, from right to left like its Persian label. */
function SlipFact({ label, children }: SlipFactProps) {
  return (
    <span lang="fa" dir="rtl">
      {label} {children}
    </span>
  );
}
