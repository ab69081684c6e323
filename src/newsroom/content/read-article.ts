import type { Article } from "../article/article.ts";
import { findArticlePlaces, findId, parseFrontMatter } from "../article/front-matter.ts";
import type { ArticlePlaces } from "../article/front-matter.ts";
import { parseArticle } from "../article/parse-article.ts";
import { parseBody } from "../markdown/parse-body.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { rangeAt } from "../../language/problem/problem.ts";
import type { Fault, Problem, Range, Result } from "../../language/problem/problem.ts";
import type { Group } from "../../language/yaml/node.ts";
import type { ContentFile } from "./content-file.ts";
import type { FinishedArticle } from "./newspaper.ts";
import { decodeRead, readText } from "./read-text.ts";

/** An article as far as it could be read. */
export interface ReadArticle {
  /** Absent where it has a problem. */
  readonly finished?: FinishedArticle;
  /** Known also of an article with a problem, unless that hides it. */
  readonly id?: string;
  readonly problems: readonly Problem[];
}

/** Everything that an article is made from, but for the pictures beside it. */
export interface ArticleSource {
  readonly file: ContentFile;
  readonly text: string;
  readonly masthead: Masthead | undefined;
}

/** Finds the pictures of `content/` that articles name. */
export interface PictureFinder {
  /**
   * Finds the picture that an article names.
   *
   * @param typed - its name, from the article's folder
   * @param article - the article's file
   * @param range - where the name stands in it
   * @returns the picture as problems call it, `content/1401/04/bridge.jpg`; or what is wrong with the name
   */
  find(typed: string, article: ContentFile, range: Range): string | Fault;
}

/** Remembers texts and articles between readings. */
export interface ArticleMemory {
  /** Returns the text of a file, as `readText` makes it of its bytes. */
  text(file: ContentFile): Result<string>;
  /** Returns an article, as `read` makes it of its source and of the pictures that it finds. */
  article(
    source: ArticleSource,
    pictures: PictureFinder,
    read: (pictures: PictureFinder) => ReadArticle,
  ): ReadArticle;
}

/**
 * Reads and checks an article by itself, and finds its pictures.
 *
 * @param masthead - absent where it is itself at fault: then only what needs none is checked
 * @param memory - of earlier readings, where there may be another one after this
 * @param bytes - what `readBytes` returned for the file, where it was read before
 */
export function readArticle(
  file: ContentFile,
  masthead: Masthead | undefined,
  pictures: PictureFinder,
  memory?: ArticleMemory,
  bytes?: Buffer | Fault,
): ReadArticle {
  const start = performance.now();
  const text =
    bytes === undefined
      ? (memory?.text(file) ?? readText(file))
      : decodeRead(bytes, file.name);
  if (!text.ok) return { problems: text.problems };
  const known = { file, text: text.value, masthead };
  const read = (found: PictureFinder) => parseSource(known, found, start);
  return memory === undefined ? read(pictures) : memory.article(known, pictures, read);
}

function parseSource(
  { file: source, text: whole, masthead }: ArticleSource,
  pictures: PictureFinder,
  start: number,
): ReadArticle {
  const file = source.name;
  const divided = parseFrontMatter(whole, file);
  if (!divided.ok) return { problems: divided.problems };

  const { fields, text } = divided.value;
  const places = fields.ok ? findArticlePlaces(fields.value) : { tags: [] };
  const id = fields.ok ? findId(fields.value) : undefined;
  const article = checkFields(fields, file, masthead);
  const lang = article.ok ? article.value.lang : (masthead?.language ?? "en");
  const body = parseBody(text, { file, lang });

  const problems = [article, body].flatMap((result) => (result.ok ? [] : result.problems));
  const find = <P extends { readonly file: string }>(picture: P, range: Range): P => {
    const found = pictures.find(picture.file, source, range);
    if (typeof found === "string") return { ...picture, file: found };
    problems.push({ ...repairedIn(found, range, places), file, range });
    return picture;
  };
  // A retracted article is published without its pictures, whose files may be gone.
  const isRetracted = article.ok && article.value.retracted !== undefined;
  const image = article.ok && !isRetracted ? article.value.image : undefined;
  const foundImage = image && find(image, places.image ?? rangeAt(1, 1));
  const shown = isRetracted ? [] : body.pictures;
  const bodyPictures = shown.map((picture) => find(picture, picture.range));

  const known = { ...(id !== undefined && { id }), problems };
  if (!article.ok || !body.ok || problems.length > 0) return known;
  const finished: FinishedArticle = {
    article: foundImage ? { ...article.value, image: foundImage } : article.value,
    body: { ...body.value, pictures: bodyPictures },
    readingTime: performance.now() - start,
  };
  return { ...known, finished: isRetracted ? withholdText(finished) : finished };
}

function checkFields(
  fields: Result<Group>,
  file: string,
  masthead: Masthead | undefined,
): Result<Article> {
  if (!fields.ok) return fields;
  return masthead === undefined
    ? { ok: false, problems: [] }
    : parseArticle(fields.value, file, masthead);
}

/** In front matter the name stands alone, so that the one that was meant can take its place. */
function repairedIn(fault: Fault, range: Range, places: ArticlePlaces): Fault {
  const isName = fault.rule === "picture-missing" && range === places.image;
  return isName && fault.details.meant !== undefined
    ? { ...fault, repair: fault.details.meant }
    : fault;
}

/**
 * Returns a retracted article without what it said: headline, date, byline and subjects stay, since the
 * record names what was withdrawn (COPE, Retraction Guidelines); text, lede, deck, kicker and picture
 * go. It is done here, where articles enter, so that no page, feed or index can tell what it never gets.
 */
function withholdText({ article, readingTime }: FinishedArticle): FinishedArticle {
  const record: { -readonly [K in keyof Article]: Article[K] } = { ...article };
  delete record.kicker;
  delete record.deck;
  delete record.image;
  return { article: record, body: { pieces: [""], pictures: [], lede: "" }, readingTime };
}
