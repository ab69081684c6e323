import { frontName } from "../../newsroom/content/walk-content.ts";
import { fileInside, fileNamed } from "../../newsroom/content/content-file.ts";
import { readText } from "../../newsroom/content/read-text.ts";
import { readClockFor } from "../../newsroom/content/decide-now.ts";
import type { PictureUse } from "../../newsroom/content/newspaper.ts";
import { parseFront, type Pin } from "../../newsroom/masthead/front.ts";
import { rangeAt } from "../../language/problem/problem.ts";
import { loadTheme } from "../../site/eleventy/theme.ts";
import { readOwnText } from "../../site/eleventy/own-text.ts";
import type { ContentIndex } from "../index/content-index.ts";
import type { LeakScanner } from "../leaks/leak-scanner.ts";
import { sampleSize } from "../leaks/leak-patterns.ts";
import { NearArticles } from "../leaks/near-articles.ts";
import { readWithheld, type WithheldSource } from "./keep-lists.ts";
import { tagList } from "../plan/list-names.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { factsOf } from "../index/article-row.ts";
import { IndexedArticles } from "../index/indexed-article.ts";
import { findPending } from "../plan/find-pending.ts";
import { completePages } from "../plan/page-batch.ts";
import { findCause, PageKeys } from "../plan/page-keys.ts";
import { planEdit, type EditedArticle, type EditPages } from "../plan/plan-edit.ts";
import type { Press } from "../press/press.ts";
import { renderBatch } from "../workers/render-batch.ts";
import type { BuildHost, BuildOrder, PublishedSite } from "./build-order.ts";
import type { CodeHashes } from "./hash-code.ts";
import { writeLastBuild, type LastBuild } from "./last-build.ts";
import { PageExplanation } from "./page-explanation.ts";
import type { ChangedRow, ReadFiles } from "./read-content.ts";
import { median } from "./render-pages.ts";
import { preparePicturesOf } from "./read-publication.ts";

/**
 * Builds a site in which articles were edited and nothing else has changed: what their pages and those that
 * show them are made from is asked from the index. Costs what the edit changes, whatever the archive has.
 *
 * @param last - the last build; absent where this one may differ from it in more than `content/`
 * @returns undefined where the newspaper has to be checked and planned as a whole: nothing has been changed
 */
export async function buildEdit(
  read: ReadFiles,
  last: LastBuild | undefined,
  order: BuildOrder,
  host: BuildHost,
  press: Press,
  code: CodeHashes,
): Promise<PublishedSite | undefined> {
  const { changes, masthead: whole } = read;
  const { index, workFolder } = changes;
  const pins = readPins(order, read);
  if (whole === undefined || pins === undefined || last === undefined) return undefined;
  if (order.shards !== undefined || index.note("listed") !== last.content) return undefined;
  const articles = new IndexedArticles(index, whole.masthead);
  const edited = findEdited(read, articles);
  if (edited === undefined) return undefined;
  // A new headline is drawn into the picture for shared links, which is another file then.
  const drawsArticles = whole.masthead.sharePictures === "articles";
  if (drawsArticles && edited.some(({ isListedSame }) => !isListedSame)) return undefined;

  const { closed } = last.counts;
  const editions = whole.masthead.editions.filter(({ lang }) => !closed.includes(lang));
  const masthead = closed.length === 0 ? whole.masthead : { ...whole.masthead, editions };
  const { lists } = index;
  const now = last.now.instant;
  const withheld = readWithheld(index);
  const hidden = new Set(withheld.map(({ inside }) => inside));
  const published = edited.filter(({ article }) => !hidden.has(article.inside));
  const plan = planEdit(published, { masthead, pins, lists, articles, now });
  const pictures = await preparePicturesOf(findPictures(plan, order), plan.articles, masthead);
  if (pictures === undefined) return undefined;

  const site = press.checkSite();
  const publication = press.begin();
  try {
    const explanation = new PageExplanation(workFolder, masthead, code);
    const isUpToDate = (file: string, key: string): boolean => {
      if (publication.keyOf(file) === key) return true;
      if (order.explains) {
        host.tell(explanation.format(file, findCause(publication.keyOf(file), key)));
      }
      return false;
    };
    const pages = {
      ...{ articles: plan.articles, neighbours: plan.neighbours, lists: plan.lists },
      ...{ days: plan.days, fronts: plan.fronts, news: plan.news, feeds: plan.feeds(pictures) },
    };
    const batch = findPending(pages, new PageKeys([masthead, code], pictures), isUpToDate);
    const complete = completePages(batch.pages, { masthead, pictures }, loadTheme());
    const scanner = await openScanner(withheld, plan, articles, masthead, index);
    const near = new NearArticles(complete, () => [
      ...plan.feedArticles,
      ...plan.frontArticles,
      ...plan.findNewest(100),
    ]);
    const { times } = await renderBatch({ ...batch, pages: complete }, undefined, (file, key) => {
      scanner?.scan(file, near);
      publication.add(file, key);
    });
    // Only with all published texts at hand can be told whether it is a leak.
    if ((scanner?.report().length ?? 0) > 0) return undefined;
    if (site.finish()?.checksum !== last.site) return undefined;
    publication.keepOthers();
    const counts = publication.finish();
    index.setNote("listed", index.note("state") ?? "");
    index.commit();
    writeLastBuild(workFolder, {
      ...last,
      ...{ content: index.note("state") ?? "", site: press.checksum(), begun: changes.begun },
    });
    const { instant } = readClockFor(last.now, changes.begun);
    return {
      ...{ counts: last.counts, now: { ...last.now, instant } },
      ...{ publication: counts, pageTime: median(times) },
    };
  } finally {
    site.stop();
    publication.abandon();
  }
}

/** A scanner for what is withheld; its code is loaded only where something is. */
async function openScanner(
  withheld: readonly WithheldSource[],
  plan: EditPages,
  articles: IndexedArticles,
  masthead: Masthead,
  { lists }: ContentIndex,
): Promise<LeakScanner | undefined> {
  if (withheld.length === 0) return undefined;
  const { LeakScanner } = await import("../leaks/leak-scanner.ts");
  const sources = withheld.flatMap(({ inside, pictures }) => {
    const finished = articles.find(inside);
    return finished === undefined ? [] : [{ finished, pictures }];
  });
  const tags = new Set(sources.flatMap(({ finished }) => finished.facts.tags));
  const isOpen = (tag: string): boolean =>
    masthead.editions.some((edition) => lists.lengthOf(tagList(edition, tag)) > 0);
  const sample = plan.findNewest(sampleSize).slice(0, sampleSize);
  const patterns = { withheld: sources, masthead, tags: [...tags].filter(isOpen), sample };
  return new LeakScanner(patterns, readOwnText);
}

/** The stories that the front pins; undefined where its file has a mistake. */
function readPins({ content }: BuildOrder, { scan }: ReadFiles): readonly Pin[] | undefined {
  if (!scan.found.hasFront) return [];
  const file = fileInside(content, frontName);
  const text = readText(file);
  const pins = text.ok ? parseFront(text.value, file.name) : text;
  return pins.ok ? pins.value : undefined;
}

/** The edited articles, if nothing else in `content/` has changed, and they stand where they stood. */
function findEdited(
  { scan, rows, isReadBySame }: ReadFiles,
  articles: IndexedArticles,
): readonly EditedArticle[] | undefined {
  const { changed, gone, found } = scan;
  const isMore = [...changed.keys()].some((file) => !file.endsWith(".md"));
  if (!isReadBySame || isMore || gone.length > 0 || found.problems.length > 0) return undefined;
  if (rows === undefined) return undefined;
  const edited: EditedArticle[] = [];
  for (const row of rows) {
    const article = articles.find(row.inside);
    const isListedSame = article && compareRows(row);
    if (isListedSame === undefined || article === undefined) return undefined;
    edited.push({ article, isListedSame });
  }
  return edited;
}

/** Whether lists show the same of an article as before; undefined where it may stand in others. */
function compareRows({ row, before }: ChangedRow): boolean | undefined {
  const [now, then] = [factsOf(row), factsOf(before ?? "")];
  if (now === undefined || then === undefined) return undefined;
  const { digests, ...facts } = now;
  const { digests: digestsThen, ...factsThen } = then;
  // A corrected article stands in one more list, with its headline.
  const isAmended = facts.corrections !== undefined || facts.retracted !== undefined;
  const isSame = JSON.stringify(facts) === JSON.stringify(factsThen);
  const isListedSame = digests[0] === digestsThen[0];
  return isSame && (isListedSame || !isAmended) ? isListedSame : undefined;
}

/** The pictures that some pages show. */
function findPictures(plan: EditPages, { content }: BuildOrder): readonly PictureUse[] {
  const shown = [
    ...plan.articles,
    ...plan.lists.flatMap(({ stories }) => stories),
    ...plan.days.flatMap(({ desks }) => desks.flatMap(({ stories }) => stories)),
    ...plan.frontArticles,
    ...plan.feedArticles,
  ];
  const files = new Set(shown.flatMap(({ indexed }) => indexed?.pictures ?? []));
  return Array.from(files, (file) => {
    const { location } = fileNamed(content, file);
    return { file, location, named: { file, range: rangeAt(1, 1) } };
  });
}
