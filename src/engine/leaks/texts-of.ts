import { tagSlug } from "../../newsroom/article/permalink.ts";
import { picturesOf } from "../../newsroom/content/withhold.ts";
import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";

/** What an article says, by how few words of it give it away. */
interface ArticleTexts {
  /** Names: a single word of one may be known nowhere else. */
  readonly names: readonly string[];
  /** Short texts that are written for the article. */
  readonly lines: readonly string[];
  /** Texts in which short phrases are anybody's; the body as HTML. */
  readonly texts: readonly string[];
}

/** Every text of an article that a page, a feed or an index could show. */
export function textsOf({ article, body }: FinishedArticle): ArticleTexts {
  const { title, kicker, deck, byline, agency, place, tags, image } = article;
  const { corrections, retracted } = article;
  const files = picturesOf(article, body).map((file) => file.slice(file.lastIndexOf("/") + 1));
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

/** Every text that what is published is made from. */
export function* publishedTexts({ masthead, articles }: Newspaper): Generator<string> {
  yield* textsOfMasthead(masthead);
  for (const finished of articles) yield* publishedTextsOf(finished);
}

/** Every text that what is published of an article is made from. */
export function* publishedTextsOf(finished: FinishedArticle): Generator<string> {
  const { names, lines, texts } = textsOf(finished);
  const encoded = encodeURIComponent(finished.article.title.trim());
  // One text, divided as by markup: many short ones take longer to look through.
  yield [encoded, ...names, ...lines, ...texts].join("<");
  for (const tag of finished.article.tags) yield* tagEnds(tag);
}

/** The ends of a tag's addresses, as files and as links have them. */
export function tagEnds(tag: string): readonly string[] {
  const slug = tagSlug(tag);
  return [`tag/${slug}`, `tag/${encodeURIComponent(slug)}`];
}

/** What the masthead says, which stands on every page. */
export function textsOfMasthead(masthead: Masthead): readonly string[] {
  const { name, copyright, address, desks } = masthead;
  const each = [name, copyright, ...desks.map((desk) => desk.name)];
  return [address, ...each.flatMap(({ en, fa }) => [en, fa]), ...desks.map(({ slug }) => slug)];
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined;
}
