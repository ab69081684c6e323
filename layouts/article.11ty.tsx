import { articlePermalink } from "../src/article/permalink.ts";
import type { FinishedArticle } from "../src/content/newspaper.ts";
import type { Masthead } from "../src/masthead/masthead.ts";
import { editionOf } from "../src/masthead/edition.ts";
import { renderBody } from "../src/markdown/rendered-body.ts";
import { describeArticle } from "../src/metadata/description.ts";
import { slipLabels } from "../src/words/words.ts";
import { renderDocument } from "./document.ts";
import type { Look } from "./look.ts";
import { Page } from "./page.tsx";
import { ArticleMetadata } from "./parts/article-metadata.tsx";
import { GenerationTime } from "./parts/generation-time.tsx";
import { Headline } from "./parts/headline.tsx";
import { Provenance } from "./parts/provenance.tsx";
import { Raw } from "./parts/raw.tsx";
import { SlipFact } from "./parts/slip-fact.tsx";
import { Slip } from "./parts/slip.tsx";
import { Tags } from "./parts/tags.tsx";

export interface ArticlePageData {
  readonly article: FinishedArticle;
  readonly masthead: Masthead;
  readonly look: Look;
}

/** The page of one article, as HTML. On paper it is the slip of the newspaper's former system. */
export function render(data: ArticlePageData): string {
  const started = performance.now() - data.article.readingTime;
  return renderDocument(<ArticlePage {...data} started={started} />);
}

interface ArticlePageProps extends ArticlePageData {
  /** When work on the article began, by the monotonic timer. */
  readonly started: number;
}

function ArticlePage({ article: finished, masthead, look, started }: ArticlePageProps) {
  const { article, body } = finished;
  const { lang } = article;
  const permalink = articlePermalink(article);
  const address = masthead.address + permalink;
  return (
    <Page
      lang={lang}
      edition={editionOf(masthead, lang)}
      masthead={masthead}
      look={look}
      kind="article"
      title={`${article.title} – ${masthead.name[lang]}`}
      description={describeArticle(finished)}
      permalink={permalink}
      desk={article.desk}
      feedsOf={article.desk}
      metadata={<ArticleMetadata article={finished} masthead={masthead} />}
      lastLine={masthead.generationTime && <GenerationTime lang={lang} started={started} />}
    >
      <article>
        <Slip article={article} />
        <Headline article={article} />
        <Provenance article={article} />
        <Raw as="div" class="text" html={renderBody(body, () => "")} />
        <Tags article={article} />
        <p class="link">
          <SlipFact label={slipLabels.link}>
            <a href={address} lang="en" dir="ltr">
              {address}
            </a>
          </SlipFact>
        </p>
      </article>
    </Page>
  );
}
