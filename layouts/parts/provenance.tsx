import type { Article } from "../../src/article/article.ts";
import { words } from "../../src/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { WrittenMoment } from "./written-moment.tsx";

/** Where an article comes from: desk, byline, place and agency, and the dates in words. */
export function Provenance({ article }: { readonly article: Article }) {
  const { lang, byline, date, updated } = article;
  const dateline = [article.place, article.agency].filter((part) => part !== undefined);
  return (
    <div class="provenance">
      <p class="desk">
        <Isolated text={words[lang].desk(article.desk.name[lang])} lang={lang} />
      </p>
      {byline && (
        <p class="byline">
          <Isolated text={byline} lang={lang} />
        </p>
      )}
      {dateline.length > 0 && (
        <p class="dateline">
          {dateline.map((part, index) => (
            <>
              {index > 0 && " — "}
              <Isolated text={part} lang={lang} />
            </>
          ))}
        </p>
      )}
      <p class="date">
        <WrittenMoment moment={date} lang={lang} />
      </p>
      {updated && (
        <p class="date">
          {words[lang].updated} <WrittenMoment moment={updated} lang={lang} />
        </p>
      )}
    </div>
  );
}
