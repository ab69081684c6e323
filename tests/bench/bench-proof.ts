import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "../../src/newsroom/content/folder.ts";
import { openLeakCheck, readPublication } from "../../src/engine/build/read-publication.ts";
import { planPages } from "../../src/site/eleventy/newspaper-data.ts";
import { renderPages } from "../../src/site/eleventy/render-site.ts";
import { collectAssets } from "../../src/site/eleventy/site-file.ts";
import type { SiteFile } from "../../src/site/eleventy/site-file.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import { openPress } from "../../src/engine/press/press.ts";
import { findListedArticles, NearArticles } from "../../src/engine/leaks/near-articles.ts";
import { makeNewspaper } from "../../src/newsroom/sample/make-newspaper.ts";
import { describe, printFigures } from "./measure.ts";

/**
 * Times the proof within builds of a sample newspaper, some of whose articles are drafts: what part
 * of a build it takes. Pictures are made once, before.
 *
 * @param work - an empty folder
 */
export async function benchProof(work: string, articles: number, rounds: number): Promise<void> {
  const withheld = 20;
  const content = { location: path.join(work, "content"), name: "content" };
  writeSample(content.location, articles, withheld);
  process.chdir(projectFolder);
  const costs: (readonly [proof: number, build: number])[] = [];
  const theme = loadTheme();
  let bytes = 0;
  for (let round = 0; round <= rounds; round++) {
    const output = path.join(work, `site-${round}`);
    bytes = 0;
    const start = performance.now();
    const site = await readPublication(content, output, Date.now);
    if (!site.ok) throw new Error(JSON.stringify(site.problems));
    const { divided, pictures, now } = site.value;
    let proving = -performance.now();
    const proof = await openLeakCheck(site.value);
    if (proof === undefined) throw new Error("Nothing is withheld.");
    proving += performance.now();
    const press = openPress(output);
    const publication = press.begin();
    const newspaper = divided.published;
    const pages = planPages({ newspaper, pictures, theme, now: now.instant });
    const near = new NearArticles(pages, () => findListedArticles(newspaper));
    const take = (file: SiteFile): void => {
      bytes += file.bytes?.length ?? 0;
      // A page comes in pieces, and is put together when it is first read: the press would do that.
      if (typeof file.bytes === "string") file.bytes.indexOf("\0");
      proving -= performance.now();
      proof.scan(file, near);
      proving += performance.now();
      publication.add(file);
    };
    for (const file of collectAssets(theme, pictures)) take(file);
    await renderPages(pages, take);
    proving -= performance.now();
    if (proof.leaks.length > 0) throw new Error(JSON.stringify(proof.leaks));
    proving += performance.now();
    publication.finish();
    press.release();
    // The first makes the pictures.
    if (round > 0) costs.push([proving, performance.now() - start]);
    fs.rmSync(output, { recursive: true });
  }
  const seconds = (numbers: readonly number[]): string =>
    describe(
      numbers.map((milliseconds) => milliseconds / 1000),
      2,
    );
  printFigures([
    `${articles} articles, ${withheld} withheld, ${(bytes / 1e6).toFixed(0)} MB of text, ${rounds} builds`,
    `build      ${seconds(costs.map(([, build]) => build))} s`,
    `its proof  ${seconds(costs.map(([proof]) => proof))} s`,
    `its share  ${describe(
      costs.map(([proof, build]) => (100 * proof) / build),
      1,
    )} %`,
  ]);
}

/** The last articles are drafts, but for those that others link to. */
function writeSample(folder: string, articles: number, withheld: number): void {
  const files = [...makeNewspaper(articles)].map(({ path: inside, bytes }) => ({ inside, bytes }));
  const linked = new Set(
    files.flatMap(({ bytes }) =>
      typeof bytes === "string" ? [...bytes.matchAll(/\/news\/(\d+)\//g)].map(([, id]) => id) : [],
    ),
  );
  const drafts = new Set(
    files
      .map(({ inside }) => inside)
      .filter((inside) => inside.endsWith(".md") && !linked.has(path.basename(inside, ".md")))
      .slice(-withheld),
  );
  for (const { inside, bytes } of files) {
    const file = path.join(folder, inside);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const isDraft = typeof bytes === "string" && drafts.has(inside);
    fs.writeFileSync(file, isDraft ? bytes.replace("---\n", "---\ndraft: true\n") : bytes);
  }
}
