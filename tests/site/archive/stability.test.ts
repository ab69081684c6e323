import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { findNeighbours } from "../../../src/site/archive/neighbour-table.ts";
import { planArchive } from "./plan-archive.ts";
import type { WholeArchive } from "./plan-archive.ts";
import type { Summary } from "../../../src/site/archive/summary.ts";
import {
  dayPermalink,
  deskPermalink,
  monthPermalink,
  tagPermalink,
  yearPermalink,
} from "../../../src/newsroom/article/permalink.ts";
import { formatTypedDate } from "../../../src/language/calendar/format-moment.ts";
import { toDayNumber } from "../../../src/language/calendar/jalali.ts";
import { editionOf } from "../../../src/newsroom/masthead/masthead.ts";
import type { Edition } from "../../../src/newsroom/masthead/masthead.ts";
import {
  desks,
  english,
  persian,
  pin,
  randomNumbers,
  sampleArchive,
  sampleSummary,
} from "./sample-archive.ts";

const firstDay = toDayNumber({ year: 1400, month: 11, day: 1 });
const tags = ["Iran", "Kyrgyzstan", "Afghanistan", "افغانستان", "Rare"];

/** Sample articles over a New Year, many of the same instant; the last is the newest of all. */
function randomArticles(random: () => number, count: number): readonly Summary[] {
  const below = (limit: number): number => Math.floor(random() * limit);
  const minutes = Array.from({ length: count }, () => below(120 * 6)).sort((a, b) => a - b);
  return minutes.map((sixth, index) => {
    const day = formatTypedDate(firstDay + Math.floor(sixth / 6));
    const hour = sixth % 6;
    return sampleSummary(String(1001 + index), hour === 0 ? day : `${day} ${hour + 9}:00`, {
      desk: desks[below(desks.length)] ?? assert.fail(),
      lang: random() < 0.3 ? "fa" : "en",
      tags: tags.filter((_tag, place) => random() < 0.7 / (place + 1)),
    });
  });
}

function byPermalink(pages: WholeArchive): Map<string, unknown> {
  const all = Object.values(pages).flat() as readonly { permalink: string }[];
  const map = new Map(all.map((page) => [page.permalink, page]));
  assert.equal(map.size, all.length, "no address stands twice");
  return map;
}

/** The addresses whose pages a new article may make or change. */
function allowed(
  newest: Summary,
  before: WholeArchive,
  after: WholeArchive,
  edition: Edition,
): ReadonlySet<string> {
  const { article } = newest;
  const { jalali } = article.date;
  const names = new Set([
    edition.root,
    `${edition.root}archive/`,
    yearPermalink(edition, jalali),
    monthPermalink(edition, jalali),
    dayPermalink(edition, jalali),
  ]);
  for (const kind of ["days", "months", "years"] as const) {
    const lastOf = (pages: WholeArchive): string | undefined =>
      pages[kind].filter((page) => page.edition === edition).at(-1)?.permalink;
    // Where it is the first of its day, month or year, the one before leads to it from now on.
    const last = lastOf(before);
    if (last !== undefined && last !== lastOf(after)) names.add(last);
  }

  const lists = [
    (page?: number) => deskPermalink(edition, article.desk, page),
    ...article.tags.map((tag) => (page?: number) => tagPermalink(edition, tag, page)),
  ];
  for (const addressOf of lists) {
    names.add(addressOf());
    const lastOf = (pages: WholeArchive): number =>
      Math.max(
        0,
        ...[...pages.deskPages, ...pages.tagPages]
          .filter(({ permalink, number }) => permalink === addressOf(number))
          .map(({ number = 0 }) => number),
      );
    // The last page, and the one that a full last page makes; the first article beyond 40 makes two.
    for (const page of [lastOf(before), lastOf(after)]) if (page > 0) names.add(addressOf(page));
    if (lastOf(before) === 0 && lastOf(after) === 2) names.add(addressOf(1));
  }
  return names;
}

for (const [name, editions] of [
  ["one edition", [english]],
  ["two editions", [english, persian]],
] as const) {
  test(`a newest article changes few pages and the next of one article, in ${name}`, () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomNumbers(seed);
      const all = randomArticles(random, 1 + Math.floor(random() * 200));
      const newest = all.at(-1) ?? assert.fail();
      const pins = [pin("1001", "large")];
      const old = sampleArchive(all.slice(0, -1), { editions, pins });
      const grown = sampleArchive(all, { editions, pins });
      assert.equal(grown.summaries[0], newest);

      const before = planArchive(old);
      const after = planArchive(grown);
      const edition = editionOf(grown.masthead, newest.article.lang);
      const may = allowed(newest, before, after, edition);
      const pagesBefore = byPermalink(before);
      const pagesAfter = byPermalink(after);
      for (const [permalink, page] of pagesAfter) {
        const same = isDeepStrictEqual(page, pagesBefore.get(permalink));
        assert.ok(same || may.has(permalink), `${permalink} changed (seed ${seed})`);
      }
      for (const permalink of pagesBefore.keys()) assert.ok(pagesAfter.has(permalink), permalink);

      const neighboursBefore = findNeighbours(old);
      const neighboursAfter = findNeighbours(grown);
      const { id } = newest.article;
      const previous = neighboursAfter.get(id)?.previous?.article.id;
      assert.equal(neighboursAfter.size, all.length);
      for (const [other, were] of neighboursBefore) {
        const expected = other === previous ? { ...were, next: newest } : were;
        assert.deepEqual(neighboursAfter.get(other), expected, `${other} (seed ${seed})`);
      }
    }
  });
}

test("related articles are earlier, at most four, each once, never the article or its previous", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const archive = sampleArchive(randomArticles(randomNumbers(seed), 150), {
      editions: [english, persian],
    });
    const found = findNeighbours(archive);
    for (const summary of archive.summaries) {
      const { article } = summary;
      const { previous, next, related } = found.get(article.id) ?? assert.fail();
      assert.ok(related.length <= 4);
      assert.equal(new Set([summary, previous, ...related]).size, related.length + 2);
      for (const other of related) {
        assert.ok(other.article.date.instant < article.date.instant);
        assert.equal(other.article.lang, article.lang);
      }
      if (next) assert.equal(found.get(next.article.id)?.previous, summary);
    }
  }
});
