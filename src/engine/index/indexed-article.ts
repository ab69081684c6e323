import { gregorianOfDayNumber, type GregorianDate } from "../../language/calendar/gregorian.ts";
import {
  fromDayNumber,
  weekdayOfDayNumber,
  type JalaliDate,
} from "../../language/calendar/jalali.ts";
import type { Moment } from "../../language/calendar/moment.ts";
import type { Language } from "../../language/words/language.ts";
import type { Article, Correction, Retraction } from "../../newsroom/article/article.ts";
import type { ContentFile } from "../../newsroom/content/content-file.ts";
import type { IndexedArticle } from "../../newsroom/content/newspaper.ts";
import type { PictureFinder } from "../../newsroom/content/read-article.ts";
import type { PreloadedArticles } from "../../newsroom/content/read-articles.ts";
import type { RenderedBody } from "../../newsroom/markdown/rendered-body.ts";
import type { Desk, Masthead } from "../../newsroom/masthead/masthead.ts";
import { factsOf, recordOf } from "./article-row.ts";
import type { ArticleFacts, ArticleRecord } from "./article-row.ts";
import { keyOfPath, type ContentIndex } from "./content-index.ts";
import { DamagedIndex } from "./index-database.ts";
import { LruCache } from "./lru-cache.ts";

/** A day on the newspaper's clock. */
interface Day {
  readonly jalali: JalaliDate;
  readonly gregorian: GregorianDate;
  readonly weekday: number;
}

/**
 * The articles of the index. Memory holds the facts of those that were asked for; their records and
 * texts are read from the index when they are needed.
 */
export class IndexedArticles implements PreloadedArticles {
  readonly #index: Pick<ContentIndex, "articles" | "texts">;
  readonly #desks: ReadonlyMap<string, Desk>;
  /** Each day and list of tags once for all articles. */
  readonly #days = new Map<number, Day>();
  readonly #lists = new Map<string, readonly string[]>();
  /** Lists and neighbours ask for the same records again soon. */
  readonly #records = new LruCache<string, ArticleRecord>(4000);
  /** Each article is a neighbour of several others. */
  readonly #rows = new LruCache<string, RowArticle>(4000);
  readonly #texts = new LruCache<string, Pick<RenderedBody, "pieces" | "pictures">>(100);

  constructor(index: Pick<ContentIndex, "articles" | "texts">, { desks }: Masthead) {
    this.#index = index;
    this.#desks = new Map(desks.map((desk) => [desk.slug, desk]));
  }

  /**
   * Returns the article of a file inside of `content/`.
   *
   * @returns undefined where its file has a mistake, or the index does not have it
   */
  find(inside: string): RowArticle | undefined {
    const facts = factsOf(this.#index.articles.get(keyOfPath(inside)) ?? "");
    return facts && new RowArticle(this, inside, this.#share(facts));
  }

  /**
   * Returns an article, as reading its file would give it; undefined where it has a mistake, also with a
   * picture: then its file has to be read.
   */
  take(file: ContentFile, pictures: PictureFinder): RowArticle | undefined {
    const found = this.find(file.inside);
    const lookups = found?.facts.lookups ?? none;
    const areSame = lookups.every(
      ({ typed, range, file: meant }) => pictures.find(typed, file, range) === meant,
    );
    return areSame ? found : undefined;
  }

  /** Returns the article that another process refers to. */
  revive({ inside, revision }: ArticleReference): RowArticle {
    const article = this.#rows.get(inside, () => {
      const found = this.find(inside);
      if (found === undefined) throw new DamagedIndex(`it lacks ${inside}`);
      return found;
    });
    return revision === undefined ? article : article.revise(() => revision);
  }

  record(inside: string): ArticleRecord {
    return this.#records.get(inside, () => recordOf(this.#rowOf(inside)));
  }

  /** Returns the text of an article. */
  text(inside: string): Pick<RenderedBody, "pieces" | "pictures"> {
    return this.#texts.get(inside, () => {
      const text = this.#index.texts.get(keyOfPath(inside));
      if (text === undefined) throw new DamagedIndex(`it lacks the text of ${inside}`);
      const [pieces, pictures] = JSON.parse(text) as [
        RenderedBody["pieces"],
        RenderedBody["pictures"],
      ];
      return { pieces, pictures };
    });
  }

  deskOf(slug: string): Desk {
    const desk = this.#desks.get(slug);
    if (desk === undefined) throw new DamagedIndex(`there is no desk ${slug}`);
    return desk;
  }

  /** @param number - as `toDayNumber` numbers it */
  dayOf(number: number): Day {
    const known = this.#days.get(number);
    if (known !== undefined) return known;
    const made = {
      jalali: fromDayNumber(number),
      gregorian: gregorianOfDayNumber(number),
      weekday: weekdayOfDayNumber(number),
    };
    this.#days.set(number, made);
    return made;
  }

  #rowOf(inside: string): string {
    const row = this.#index.articles.get(keyOfPath(inside));
    if (row === undefined) throw new DamagedIndex(`it lacks ${inside}`);
    return row;
  }

  #share(facts: ArticleFacts): ArticleFacts {
    const key = facts.tags.join("\t");
    const tags = this.#lists.get(key);
    if (tags !== undefined) return { ...facts, tags };
    this.#lists.set(key, facts.tags);
    return facts;
  }
}

/** An article in the index, and its record where it isn't the one there. */
export interface ArticleReference {
  /** Its file inside of `content/`. */
  readonly inside: string;
  readonly revision?: Article;
}

/** An article in the index. It is a `Summary`, too: its lede is read without its text. */
export class RowArticle implements IndexedArticle {
  readonly inside: string;
  readonly facts: ArticleFacts;
  readonly revision: Article | undefined;
  /** Its file has not been read in this build. */
  readonly readingTime = 0;
  readonly #articles: IndexedArticles;

  constructor(articles: IndexedArticles, inside: string, facts: ArticleFacts, revision?: Article) {
    this.#articles = articles;
    this.inside = inside;
    this.facts = facts;
    this.revision = revision;
  }

  get indexed(): this {
    return this;
  }

  /** A small new object each time, so that nothing of an archive stays in memory. */
  get article(): Article {
    // A missing field is absent in a plain record and undefined here: the same to readers.
    return this.revision ?? (new RowFields(this.#articles, this) as unknown as Article);
  }

  get pictures(): readonly string[] {
    return this.facts.pictures ?? none;
  }

  get named(): readonly string[] {
    return this.facts.named ?? none;
  }

  get lede(): string {
    return this.#articles.record(this.inside).lede;
  }

  get body(): RenderedBody {
    return new RowBody(this.#articles, this);
  }

  get digests(): ArticleFacts["digests"] {
    return this.facts.digests;
  }

  revise(change: (article: Article) => Article): RowArticle {
    const { article } = this.#articles.record(this.inside);
    const whole = this.revision ?? { ...article, desk: this.#articles.deskOf(article.desk) };
    return new RowArticle(this.#articles, this.inside, this.facts, change(whole));
  }

  /** Returns a reference to the article, for another process that has the same index. */
  toJSON(): { readonly reference: ArticleReference } {
    const { inside, revision } = this;
    return { reference: { inside, ...(revision && { revision }) } };
  }
}

/** The text of an article, read when it is asked for. */
class RowBody implements RenderedBody {
  readonly #articles: IndexedArticles;
  readonly #row: RowArticle;

  constructor(articles: IndexedArticles, row: RowArticle) {
    this.#articles = articles;
    this.#row = row;
  }

  get lede(): string {
    return this.#row.lede;
  }
  get pieces(): readonly string[] {
    return this.#articles.text(this.#row.inside).pieces;
  }
  get pictures(): RenderedBody["pictures"] {
    return this.#row.pictures.length > 0 ? this.#articles.text(this.#row.inside).pictures : none;
  }
}

/** The record of an article: facts from memory, the rest read when it is asked for. */
class RowFields {
  readonly #articles: IndexedArticles;
  readonly #row: RowArticle;
  #date: Moment | undefined;

  constructor(articles: IndexedArticles, row: RowArticle) {
    this.#articles = articles;
    this.#row = row;
  }

  get id(): string {
    return this.#facts.id;
  }
  get date(): Moment {
    // The same object each time, as in a plain record: callers compare moments by identity.
    this.#date ??= new RowMoment(this.#articles, this.#row) as unknown as Moment;
    return this.#date;
  }
  get desk(): Desk {
    return this.#articles.deskOf(this.#facts.desk);
  }
  get lang(): Language {
    return this.#facts.lang;
  }
  get tags(): readonly string[] {
    return this.#facts.tags;
  }
  get image(): Article["image"] {
    return this.#facts.hasImage === true ? this.#record.image : undefined;
  }

  get draft(): boolean {
    return this.#facts.draft ?? false;
  }
  get corrections(): readonly Correction[] {
    return this.#facts.corrections ?? none;
  }
  get updated(): Moment | undefined {
    return this.#facts.updated;
  }
  get retracted(): Retraction | undefined {
    return this.#facts.retracted;
  }
  get embargo(): Moment | undefined {
    return this.#facts.embargo;
  }
  get translation(): string | undefined {
    return this.#facts.translation;
  }

  get file(): string {
    return this.#record.file;
  }
  get title(): string {
    return this.#record.title;
  }
  get kicker(): string | undefined {
    return this.#record.kicker;
  }
  get deck(): string | undefined {
    return this.#record.deck;
  }
  get byline(): string | undefined {
    return this.#record.byline;
  }
  get agency(): string | undefined {
    return this.#record.agency;
  }
  get place(): string | undefined {
    return this.#record.place;
  }

  get #facts(): ArticleFacts {
    return this.#row.facts;
  }
  get #record(): ArticleRecord["article"] {
    return this.#articles.record(this.#row.inside).article;
  }
}

class RowMoment {
  readonly #articles: IndexedArticles;
  readonly #row: RowArticle;

  constructor(articles: IndexedArticles, row: RowArticle) {
    this.#articles = articles;
    this.#row = row;
  }

  get instant(): number {
    return this.#row.facts.instant;
  }
  get jalali(): JalaliDate {
    return this.#articles.dayOf(this.#row.facts.day).jalali;
  }
  get gregorian(): GregorianDate {
    return this.#articles.dayOf(this.#row.facts.day).gregorian;
  }
  get weekday(): number {
    return this.#articles.dayOf(this.#row.facts.day).weekday;
  }
  get typed(): string {
    return this.#record.typed;
  }
  get time(): Moment["time"] | undefined {
    return this.#record.time;
  }
  get machine(): string {
    return this.#row.facts.machine;
  }

  get #record(): Moment {
    return this.#articles.record(this.#row.inside).article.date;
  }
}

const none: readonly never[] = [];
