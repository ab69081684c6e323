import { toDayNumber } from "../../language/calendar/jalali.ts";
import { newsSitemapPermalink, tagSlug } from "../../newsroom/article/permalink.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Pin } from "../../newsroom/masthead/front.ts";
import { editionOf, type Edition, type Masthead } from "../../newsroom/masthead/masthead.ts";
import { pageOfPlace, lastPageOf, type Sequence } from "../../site/archive/divide-pages.ts";
import type { DayPage, ListPage, Neighbours, Subject } from "../../site/archive/pages.ts";
import { planDays } from "../../site/archive/plan-calendar.ts";
import { planFront } from "../../site/archive/plan-front.ts";
import { makeListPage } from "../../site/archive/plan-lists.ts";
import { RelatedArticles, latestKept, tagsCompared } from "../../site/archive/related-articles.ts";
import type { Summary } from "../../site/archive/summary.ts";
import type { SitePages } from "../../site/eleventy/newspaper-data.ts";
import { planFeeds } from "../../site/feeds/plan-feeds.ts";
import { findRecentArticles } from "../../site/sitemap/news-sitemap.ts";
import { compareMembers, type ArticleLists, type Member } from "../index/article-lists.ts";
import { DamagedIndex } from "../index/index-database.ts";
import type { IndexedArticles, RowArticle } from "../index/indexed-article.ts";
import { dayList, deskList, editionList, pinnedList, tagList } from "./list-names.ts";

/** An article whose file was edited, and that stands in the same lists at the same places as before. */
export interface EditedArticle {
  readonly article: RowArticle;
  /** Whether lists show the same of it as before: then only its text is another. */
  readonly isListedSame: boolean;
}

/** A published newspaper as its index has it. */
export interface IndexedNewspaper {
  readonly masthead: Masthead;
  readonly pins: readonly Pin[];
  readonly lists: ArticleLists;
  readonly articles: IndexedArticles;
  /** The instant for which it is made, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** The pages that may come out different, but for feeds, which need the pictures. */
export interface EditPages extends Pick<SitePages, "articles" | "neighbours" | "lists" | "days"> {
  readonly fronts: SitePages["fronts"];
  readonly news: SitePages["news"];
  /** The articles that the fronts may show. */
  readonly frontArticles: readonly RowArticle[];
  /** The articles of the feeds. */
  readonly feedArticles: readonly RowArticle[];
  findNewest(standing: number): readonly RowArticle[];
  feeds(pictures: Pictures): SitePages["feeds"];
}

/**
 * Plans the pages that show edited articles: their own and their feeds, and where more than the text is
 * another, those of their neighbours, and of the lists that they stand in.
 */
export function planEdit(edited: readonly EditedArticle[], newspaper: IndexedNewspaper): EditPages {
  const concerned = new ConcernedPages(newspaper);
  for (const { article, isListedSame } of edited) {
    concerned.addText(article);
    if (!isListedSame) concerned.addRecord(article);
  }
  return concerned;
}

/** A list of the newspaper, and the pages of it that are concerned, 0 for its front. */
interface ConcernedList {
  readonly edition: Edition;
  readonly name: string;
  readonly subject: Subject;
  readonly numbers: Set<number>;
}

class ConcernedPages implements EditPages {
  readonly neighbours = new Map<string, Neighbours>();
  readonly #newspaper: IndexedNewspaper;
  readonly #articles = new Map<string, RowArticle>();
  readonly #lists = new Map<string, ConcernedList>();
  readonly #days = new Map<string, DayPage>();
  readonly #editions = new Set<Edition>();
  /** The lists whose feeds are concerned: of editions and desks. */
  readonly #feeds = new Map<string, Edition>();

  constructor(newspaper: IndexedNewspaper) {
    this.#newspaper = newspaper;
  }

  /** Adds the pages that have the text of an article. */
  addText(article: RowArticle): void {
    const edition = this.#editionOf(article);
    this.#addPage(article);
    this.#feeds.set(editionList(edition), edition);
    this.#feeds.set(deskList(edition, article.facts.desk), edition);
  }

  /** Adds the pages that have an article's headline, or anything else of its record. */
  addRecord(row: RowArticle): void {
    const edition = this.#editionOf(row);
    const { article } = row;
    const { desk, tags } = article;
    this.#editions.add(edition);
    const desks = deskList(edition, desk.slug);
    this.#addListed(row, edition, desks, { kind: "desk", desk });
    for (const tag of tags) {
      const name = tagList(edition, tag);
      this.#addListed(row, edition, name, { kind: "tag", tag: this.#spellingOf(name, tag) });
    }
    for (const name of [
      desks,
      ...tags.slice(0, tagsCompared).map((tag) => tagList(edition, tag)),
    ]) {
      for (const other of this.#findRelating(row, name)) this.#addPage(other);
    }
    const place = this.#placeOf(desks, row);
    for (const beside of [place - 1, place + 1]) {
      const other = this.#newspaper.lists.at(desks, beside);
      if (other !== undefined) this.#addPage(this.#find(other));
    }
    this.#addDay(row, edition);
  }

  get articles(): readonly RowArticle[] {
    return [...this.#articles.values()];
  }

  get lists(): readonly ListPage[] {
    return [...this.#lists.values()].flatMap(({ edition, name, subject, numbers }) => {
      const stories = this.#sequence(name);
      return [...numbers]
        .filter((number) => number <= lastPageOf(stories.length))
        .map((number) => makeListPage(edition, subject, stories, number));
    });
  }

  get days(): readonly DayPage[] {
    return [...this.#days.values()];
  }

  get fronts(): SitePages["fronts"] {
    const { pins } = this.#newspaper;
    return [...this.#editions].map((edition) => {
      return planFront({ edition, summaries: this.#frontArticlesOf(edition) }, pins);
    });
  }

  get frontArticles(): readonly RowArticle[] {
    return [...this.#editions].flatMap((edition) => this.#frontArticlesOf(edition));
  }

  get news(): SitePages["news"] {
    if (this.#editions.size === 0) return [];
    const { now } = this.#newspaper;
    // As many as a news sitemap has.
    const newest = this.findNewest(1000);
    return [{ permalink: newsSitemapPermalink, articles: findRecentArticles(newest, now) }];
  }

  get feedArticles(): readonly RowArticle[] {
    return [...this.#feeds.keys()].flatMap((name) => this.#newest(name, 50));
  }

  feeds(pictures: Pictures): SitePages["feeds"] {
    const { masthead } = this.#newspaper;
    return [...this.#feeds].flatMap(([name, edition]) => {
      const articles = this.#newest(name, 50);
      const feeds = planFeeds({ masthead, articles }, pictures);
      // The feed of the list itself comes first of its edition; that of a desk is the only one besides.
      const own = feeds.filter(({ lang }) => lang === edition.lang);
      return name === editionList(edition) ? own.slice(0, 1) : own.slice(1, 2);
    });
  }

  /** The newest articles of all editions, the newest first, so many of which stand. */
  findNewest(standing: number): readonly RowArticle[] {
    const newest = this.#newspaper.masthead.editions.flatMap((edition) => {
      return this.#newest(editionList(edition), standing);
    });
    return newest.sort((a, b) => compareRows(b, a));
  }

  /** The pinned articles of an edition, and as many others as a front shows. */
  #frontArticlesOf(edition: Edition): readonly RowArticle[] {
    const { lists } = this.#newspaper;
    const pinned = lists.slice(pinnedList, 0, Infinity).map((member) => this.#find(member));
    const own = pinned.filter((row) => this.#editionOf(row) === edition);
    const ids = new Set(own.map(({ facts }) => facts.id));
    const newest = this.#newest(editionList(edition), 40, (row) => !ids.has(row.facts.id));
    return [...own, ...newest.filter(({ facts }) => !ids.has(facts.id))];
  }

  /** Adds the pages of a list that show an article, and its front, which may. */
  #addListed(row: RowArticle, edition: Edition, name: string, subject: Subject): void {
    const known = this.#lists.get(name) ?? { edition, name, subject, numbers: new Set([0]) };
    this.#lists.set(name, known);
    known.numbers.add(pageOfPlace(this.#placeOf(name, row)));
  }

  /** Adds the page of an article. */
  #addPage(row: RowArticle): void {
    if (this.#articles.has(row.inside)) return;
    this.#articles.set(row.inside, row);
    this.neighbours.set(row.facts.id, this.#neighboursOf(row));
  }

  #addDay(row: RowArticle, edition: Edition): void {
    const { masthead, lists } = this.#newspaper;
    const { date } = row.article;
    const name = dayList(edition, date.jalali);
    if (this.#days.has(name)) return;
    const dayOf = (list: string) => ({
      date: this.#find(this.#memberAt(list, 0)).article.date.jalali,
      summaries: this.#sequence(list).slice(0, Infinity),
    });
    let before: string | undefined;
    let after: string | undefined;
    for (const [other] of lists.listsUnder(`day ${edition.lang} `)) {
      if (other < name) before = other;
      else if (other > name) {
        after = other;
        break;
      }
    }
    const days = [before, name, after].flatMap((list) => (list === undefined ? [] : [dayOf(list)]));
    const number = toDayNumber(date.jalali);
    for (const page of planDays(edition, masthead.desks, days)) {
      if (toDayNumber(page.date) === number) this.#days.set(name, page);
    }
  }

  /** The articles whose pages may show one as related: those for which it is among the latest of a list. */
  *#findRelating(row: RowArticle, list: string): Generator<RowArticle> {
    const passed: number[] = [];
    const { lists } = this.#newspaper;
    for (let place = this.#placeOf(list, row) + 1; ; place++) {
      const member = lists.at(list, place);
      if (member === undefined) return;
      const before = passed.filter((instant) => instant < member.instant).length;
      if (before >= latestKept) return;
      yield this.#find(member);
      if (!member.isRetracted) passed.push(member.instant);
    }
  }

  #neighboursOf(row: RowArticle): Neighbours {
    const { lists } = this.#newspaper;
    const edition = this.#editionOf(row);
    const { facts } = row;
    const desk = deskList(edition, facts.desk);
    const place = this.#placeOf(desk, row);
    const [previous, next] = [place - 1, place + 1].map((beside) => {
      const member = lists.at(desk, beside);
      return member && this.#find(member);
    });
    // The latest of each list: more than these the walk through the whole archive would not know.
    const candidates = new Map<string, Member>();
    for (const list of [
      desk,
      ...facts.tags.slice(0, tagsCompared).map((tag) => tagList(edition, tag)),
    ]) {
      let found = 0;
      for (let at = this.#placeOf(list, row) - 1; at >= 0 && found < latestKept; at--) {
        const member = lists.at(list, at);
        if (member === undefined) break;
        if (member.isRetracted || member.instant >= facts.instant) continue;
        candidates.set(member.id, member);
        found += 1;
      }
    }
    const known = [...candidates.values()].map((member) => this.#find(member)).sort(compareRows);
    const related = new RelatedArticles();
    // Places count from the newest.
    const places = known.length;
    known.forEach(({ article }, index) => related.visit(article, places - index, -1));
    const left =
      previous === undefined ? -1 : known.findIndex(({ inside }) => inside === previous.inside);
    const found = related.visit(row.article, 0, left === -1 ? -1 : places - left);
    return {
      ...(previous && { previous }),
      ...(next && { next }),
      related: found.flatMap((at) => known[places - at] ?? []),
    };
  }

  /** The newest articles of a list, with so many among them that stand and are wanted. */
  #newest(
    list: string,
    standing: number,
    isWanted: (row: RowArticle) => boolean = () => true,
  ): readonly RowArticle[] {
    const rows: RowArticle[] = [];
    let count = 0;
    const { lists } = this.#newspaper;
    for (let place = lists.lengthOf(list) - 1; place >= 0 && count < standing; place--) {
      const row = this.#find(this.#memberAt(list, place));
      rows.push(row);
      if (row.facts.retracted === undefined && isWanted(row)) count += 1;
    }
    return rows;
  }

  /** A list, the newest first, as it is read. */
  #sequence(list: string): Sequence<Summary> {
    const { lists } = this.#newspaper;
    const length = lists.lengthOf(list);
    return {
      length,
      at: (place) => {
        const member = lists.at(list, length - 1 - place);
        return member && this.#find(member);
      },
      slice: (from, to) =>
        lists
          .slice(list, length - Math.min(to, length), length - from)
          .map((member) => this.#find(member))
          .reverse(),
    };
  }

  /** A tag as the newest article of its list spells it. */
  #spellingOf(list: string, tag: string): string {
    const { lists } = this.#newspaper;
    const newest = this.#find(this.#memberAt(list, lists.lengthOf(list) - 1));
    const slug = tagSlug(tag);
    return newest.facts.tags.find((other) => tagSlug(other) === slug) ?? tag;
  }

  #placeOf(list: string, row: RowArticle): number {
    const place = this.#newspaper.lists.placeOf(list, row.facts);
    if (this.#memberAt(list, place).id !== row.facts.id) {
      throw new DamagedIndex(`${list} lacks an article`);
    }
    return place;
  }

  #memberAt(list: string, place: number): Member {
    const member = this.#newspaper.lists.at(list, place);
    if (member === undefined) throw new DamagedIndex(`${list} is shorter than it should be`);
    return member;
  }

  #find({ inside }: Pick<Member, "inside">): RowArticle {
    const row = this.#newspaper.articles.find(inside);
    if (row === undefined) throw new DamagedIndex(`it lacks ${inside}`);
    return row;
  }

  #editionOf({ facts }: RowArticle): Edition {
    return editionOf(this.#newspaper.masthead, facts.lang);
  }
}

/** The order of articles: below 0 where the first one is the older. */
function compareRows(a: RowArticle, b: RowArticle): number {
  return compareMembers(a.facts, b.facts);
}
