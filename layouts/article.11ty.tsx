import type { Neighbours } from "../src/site/archive/pages.ts";
import { listAmendments } from "../src/newsroom/article/amendments.ts";
import { articlePermalink } from "../src/newsroom/article/permalink.ts";
import type { FinishedArticle } from "../src/newsroom/content/newspaper.ts";
import { pictureOf, type Pictures } from "../src/newsroom/images/picture.ts";
import { editionOf } from "../src/newsroom/masthead/masthead.ts";
import type { Masthead } from "../src/newsroom/masthead/masthead.ts";
import { formatTitle } from "../src/site/metadata/article-title.ts";
import { describeArticle } from "../src/site/metadata/description.ts";
import { renderDocument } from "./render-html.ts";
import type { Theme } from "../src/site/eleventy/theme.ts";
import { Page } from "./page.tsx";
import { ArticleMetadata } from "./parts/article-metadata.tsx";
import { Corrections } from "./parts/corrections.tsx";
import { counterpartOf } from "./parts/counterpart-of.ts";
import { Figure } from "./parts/figure.tsx";
import { GenerationTime } from "./parts/generation-time.tsx";
import { Headline } from "./parts/headline.tsx";
import { Neighbouring } from "./parts/neighbouring.tsx";
import { Provenance } from "./parts/provenance.tsx";
import { Share } from "./parts/share.tsx";
import { pictureOfArticle } from "./parts/shared-picture-of.ts";
import { Slip } from "./parts/slip.tsx";
import { Tags } from "./parts/tags.tsx";
import { Text } from "./parts/text.tsx";
import { Withdrawal } from "./parts/withdrawal.tsx";

export interface ArticlePageData {
  readonly article: FinishedArticle;
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  /** The neighbours of every article, by its id. */
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly theme: Theme;
}

/**
 * The page of one article, as HTML. On paper it is the slip of the newspaper's former system.
 *
 * A retracted article's page answers as before and is not kept from search engines: who looks for
 * what it claimed is to find that it was withdrawn, not only its copies elsewhere. A page with
 * `noindex` drops out of results (https://developers.google.com/search/docs/crawling-indexing/block-indexing),
 * and notices of retraction are to be freely found, linked to the article, and to name it
 * (COPE, Retraction Guidelines, https://publicationethics.org/guidance/guideline/retraction-guidelines).
 */
export function render(data: ArticlePageData): string {
  const started = performance.now() - data.article.readingTime;
  return renderDocument(<ArticlePage {...data} started={started} />);
}

interface ArticlePageProps extends ArticlePageData {
  /** When work on the article began, by the monotonic timer. */
  readonly started: number;
}

function ArticlePage(props: ArticlePageProps) {
  const { article: finished, masthead, pictures, neighbours, theme, started } = props;
  const { article, body } = finished;
  const { id, lang, desk, image, retracted } = article;
  const edition = editionOf(masthead, lang);
  const permalink = articlePermalink(article);
  const around = neighbours.get(id);
  return (
    <Page
      lang={lang}
      edition={edition}
      masthead={masthead}
      theme={theme}
      kind={listAmendments(article).length > 0 ? "amended" : "article"}
      title={`${formatTitle(article)} – ${masthead.name[lang]}`}
      description={describeArticle(finished)}
      permalink={permalink}
      desk={desk}
      feedsOf={desk}
      counterpart={counterpartOf(article)}
      sharedPicture={pictureOfArticle(article, edition, pictures)}
      metadata={<ArticleMetadata article={finished} masthead={masthead} pictures={pictures} />}
      lastLine={masthead.generationTime && <GenerationTime lang={lang} started={started} />}
    >
      <article>
        <Slip article={article} />
        <Headline article={article} />
        <Provenance article={article} edition={edition} masthead={masthead} />
        {retracted ? (
          <Withdrawal retraction={retracted} lang={lang} />
        ) : (
          <>
            {image && (
              <Figure {...image} picture={pictureOf(pictures, image.file)} lang={lang} isFirst />
            )}
            <Text body={body} lang={lang} pictures={pictures} />
          </>
        )}
        <Corrections article={article} edition={edition} />
        <Tags article={article} edition={edition} />
        <Share article={article} address={masthead.address + permalink} />
      </article>
      {around && <Neighbouring article={article} neighbours={around} />}
    </Page>
  );
}
