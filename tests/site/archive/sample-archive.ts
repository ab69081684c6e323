import assert from "node:assert/strict";
import type { Article } from "../../../src/newsroom/article/article.ts";
import type { Archive, Summary } from "../../../src/site/archive/summary.ts";
import type { Moment } from "../../../src/language/calendar/moment.ts";
import { parseMoment } from "../../../src/language/calendar/parse-moment.ts";
import type { Desk, Edition, Masthead } from "../../../src/newsroom/masthead/masthead.ts";
import type { Pin, StorySize } from "../../../src/newsroom/masthead/front.ts";

export const desks: readonly Desk[] = [
  { slug: "politics", name: { en: "Politics", fa: "سیاست" } },
  { slug: "international", name: { en: "International", fa: "بین‌الملل" } },
  { slug: "sport", name: { en: "Sport", fa: "ورزش" } },
];

export const english: Edition = { lang: "en", root: "/" };
export const persian: Edition = { lang: "fa", root: "/fa/" };

export function deskOf(slug: string): Desk {
  const desk = desks.find((candidate) => candidate.slug === slug);
  assert.ok(desk, slug);
  return desk;
}

export function momentOf(typed: string): Moment {
  const moment = parseMoment(typed, "Asia/Tehran");
  assert.ok(moment.ok, typed);
  return moment.value;
}

/** The summary of a sample article of the desk Politics, but for what a test says of it. */
export function sampleSummary(id: string, date: string, fields: Partial<Article> = {}): Summary {
  const article = {
    id,
    title: `Sample headline ${id}`,
    date: momentOf(date),
    desk: deskOf("politics"),
    tags: [],
    corrections: [],
    draft: false,
    lang: "en" as const,
    file: `content/${id}.md`,
    ...fields,
  };
  return { article, lede: "Sample text." };
}

/** An archive of sample articles, put in order, of one edition unless a test names more. */
export function sampleArchive(
  summaries: readonly Summary[],
  {
    editions = [english],
    pins = [],
  }: { editions?: readonly Edition[]; pins?: readonly Pin[] } = {},
): Archive {
  const masthead: Masthead = {
    name: { en: "Sample", fa: "نمونه" },
    address: "https://khabar.example",
    language: "en",
    editions,
    timeZone: "Asia/Tehran",
    copyright: { en: "Sample", fa: "نمونه" },
    desks,
    pictureCredits: "required",
    sharePictures: "desks",
    generationTime: false,
  };
  return { masthead, summaries: [...summaries].sort(compareNewestFirst), pins };
}

/** As many sample articles, a day after the other; the highest id is the newest. */
export function sampleRow(count: number, fields: Partial<Article> = {}): readonly Summary[] {
  return Array.from({ length: count }, (_, index) => {
    const month = 1 + Math.floor(index / 29);
    return sampleSummary(String(1001 + index), `1401/${month}/${1 + (index % 29)}`, fields);
  });
}

export function pin(id: string, size: StorySize = "large"): Pin {
  const place = { line: 1, column: 1 };
  return { id, size, range: { start: place, end: place } };
}

export function idsOf(summaries: readonly Summary[]): readonly string[] {
  return summaries.map(({ article }) => article.id);
}

/** Numbers from 0 to 1 that are the same in each run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32, by Tommy Ettinger, in the public domain.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function compareNewestFirst({ article: a }: Summary, { article: b }: Summary): number {
  return b.date.instant - a.date.instant || Number(b.id) - Number(a.id);
}
