import { tagSlug } from "../../newsroom/article/permalink.ts";
import { picturesOf } from "../../newsroom/content/withhold.ts";
import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";

/** The texts of an article, by how few words of each give it away. */
interface ArticleTexts {
  /** Titles and names: a single word may be in no other text. */
  readonly names: readonly string[];
  /** Short texts of its own, such as captions. */
  readonly lines: readonly string[];
  /** Long texts, whose short phrases any article may have; the body as HTML. */
  readonly texts: readonly string[];
}

/** The texts of an article that a page, a feed or a list could show. */
export function textsOfArticle(finished: FinishedArticle): ArticleTexts {
  const { article, body } = finished;
  const { title, kicker, deck, byline, agency, place, tags, image } = article;
  const { corrections, retracted } = article;
  const files = picturesOf(finished).map((file) => file.slice(file.lastIndexOf("/") + 1));
  return {
    names: [title, kicker, byline, agency, place, image?.credit, ...tags, ...files].filter(isGiven),
    lines: [
      ...[deck, image?.alt, image?.caption],
      ...body.pictures.flatMap(({ alt, caption }) => [alt, caption]),
      ...[...corrections.map(({ text }) => text), retracted?.reason],
    ].filter(isGiven),
    texts: [body.lede, ...body.pieces],
  };
}

/** The texts of a newspaper: of its masthead, then of each article. */
export function* publishedTexts({ masthead, articles }: Newspaper): Generator<string> {
  yield* textsOfMasthead(masthead);
  for (const finished of articles) yield* publishedTextsOf(finished);
}

/** The texts from which the pages of an article, and its tags' addresses, are made. */
export function* publishedTextsOf(finished: FinishedArticle): Generator<string> {
  const { names, lines, texts } = textsOfArticle(finished);
  const encoded = encodeURIComponent(finished.article.title.trim());
  // Joined by a character that ends phrases: many short texts take longer to search.
  yield [encoded, ...names, ...lines, ...texts].join("<");
  for (const tag of finished.article.tags) yield* tagAddressEnds(tag);
}

/** The end of the address of a tag's page, as the file has it and as links have it. */
export function tagAddressEnds(tag: string): readonly string[] {
  const slug = tagSlug(tag);
  return [`tag/${slug}`, `tag/${encodeURIComponent(slug)}`];
}

/** The texts of the masthead, which are on every page. */
export function textsOfMasthead(masthead: Masthead): readonly string[] {
  const { name, copyright, address, desks } = masthead;
  const each = [name, copyright, ...desks.map((desk) => desk.name)];
  return [address, ...each.flatMap(({ en, fa }) => [en, fa]), ...desks.map(({ slug }) => slug)];
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined;
}
