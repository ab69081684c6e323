import type { Neighbours } from "../src/site/archive/pages.ts";
import { listAmendments } from "../src/newsroom/article/amendments.ts";
import { articlePermalink, tagPermalink } from "../src/newsroom/article/permalink.ts";
import type { FinishedArticle } from "../src/newsroom/content/newspaper.ts";
import { pictureOf, type Pictures } from "../src/newsroom/images/picture.ts";
import { editionOf, type Edition, type Masthead } from "../src/newsroom/masthead/masthead.ts";
import { describeArticle, formatTitle } from "../src/site/metadata/describe-article.ts";
import { renderDocument, renderHtml } from "./render-html.ts";
import type { Theme } from "../src/site/eleventy/theme.ts";
import { Page, type Started } from "./page.tsx";
import { ArticleMetadata } from "./parts/metadata.tsx";
import { Corrections, RetractionNote } from "./parts/corrections.tsx";
import { counterpartOf } from "./parts/language-links.tsx";
import { Figure } from "./parts/figure.tsx";
import { Headline } from "./parts/headline.tsx";
import { NeighbourLinks } from "./parts/neighbours.tsx";
import { Provenance } from "./parts/provenance.tsx";
import { Share, Slip } from "./parts/slip.tsx";
import { pictureOfArticle } from "./parts/shared-picture.tsx";
import { renderBody, type RenderedBody } from "../src/newsroom/markdown/rendered-body.ts";
import type { Language } from "../src/language/words/language.ts";
import { Raw } from "./parts/raw.tsx";
import type { Article } from "../src/newsroom/article/article.ts";
import { words } from "../src/language/words/words.ts";
import { Isolated } from "./parts/isolated.tsx";

export interface ArticlePageData {
  readonly article: FinishedArticle;
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  /** The neighbours of every article, by its id. */
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly theme: Theme;
}

/**
 * Renders the page of an article. Printed, it is the slip of the newspaper's former system.
 *
 * A retracted article's page stays at its address and has no `noindex`, which would drop it out of search
 * results (https://developers.google.com/search/docs/crawling-indexing/block-indexing): readers who search
 * for its claim should find the retraction, and not only copies elsewhere. Retraction notices should be
 * free to find, linked to the article and name it
 * (COPE, Retraction Guidelines, https://publicationethics.org/guidance/guideline/retraction-guidelines).
 */
export function render(data: ArticlePageData): string {
  const started = performance.now() - data.article.readingTime;
  return renderDocument(<ArticlePage {...data} started={started} />);
}

function ArticlePage(props: Started<ArticlePageData>) {
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
      started={started}
    >
      <article>
        <Slip article={article} />
        <Headline article={article} />
        <Provenance article={article} edition={edition} masthead={masthead} />
        {retracted ? (
          <RetractionNote retraction={retracted} lang={lang} />
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
      {around && <NeighbourLinks article={article} neighbours={around} />}
    </Page>
  );
}

interface TextProps {
  readonly body: RenderedBody;
  readonly lang: Language;
  readonly pictures: Pictures;
}

/** The text of an article with its pictures. */
function Text({ body, lang, pictures }: TextProps) {
  const html = renderBody(body, ({ file, alt, caption }) =>
    renderHtml(
      <Figure picture={pictureOf(pictures, file)} alt={alt} caption={caption} lang={lang} />,
    ),
  );
  return <Raw as="div" class="text" html={html} />;
}

interface TagsProps {
  readonly article: Article;
  readonly edition: Edition;
}

/** The tags of an article, as links to their lists. */
function Tags({ article: { tags, lang }, edition }: TagsProps) {
  return (
    tags.length > 0 && (
      <section class="tags" aria-label={words[lang].tags}>
        <ul>
          {tags.map((tag) => (
            <li>
              <a href={tagPermalink(edition, tag)}>
                <Isolated text={tag} lang={lang} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
