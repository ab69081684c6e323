import type { Article } from "../../src/newsroom/article/article.ts";
import { formatTitle } from "../../src/site/metadata/article-title.ts";
import { slipLabels, words } from "../../src/language/words/words.ts";
import { SlipFact } from "./slip-fact.tsx";

interface ShareProps {
  readonly article: Article;
  /** The article's address, with the newspaper's. */
  readonly address: string;
}

/** The ways to pass an article on: its address as the slip has it, one click to mark, and a mail. */
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
