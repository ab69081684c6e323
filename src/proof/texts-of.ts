import { tagSlug } from "../article/permalink.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import { picturesOf } from "../content/withhold.ts";
import type { Masthead } from "../masthead/masthead.ts";

/** What an article says, by how few words of it give it away. */
export interface ArticleTexts {
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
