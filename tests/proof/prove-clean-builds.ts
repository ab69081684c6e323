import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readNewspaper } from "../../src/content/read-newspaper.ts";
import { withhold } from "../../src/content/withhold.ts";
import { renderSite } from "../../src/eleventy/render-site.ts";
import type { SiteFile } from "../../src/eleventy/site-file.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { makeNewspaper } from "../../src/sample/make-newspaper.ts";
import { seedRandom } from "../../src/sample/random.ts";
import { prove } from "./planted-newspaper.ts";
import { preparePictures } from "../images/sample-pictures.ts";

/**
 * Builds a sample newspaper with other drafts for each seed, and proves each: there is nothing to be
 * found. Articles that others link to are no drafts: that would be a leak.
 *
 * @param seeds - how many builds
 * @returns what was found all the same
 */
export async function proveCleanBuilds(seeds: number): Promise<readonly Problem[]> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-clean-"));
  try {
    const content = path.join(work, "content");
    const linked = new Set<string>();
    for (const { path: inside, bytes } of makeNewspaper(24)) {
      const file = path.join(content, inside);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, bytes);
      if (typeof bytes !== "string") continue;
      for (const [, id = ""] of bytes.matchAll(/\/news\/(\d+)\//g)) linked.add(id);
    }
    const read = readNewspaper(content, "content");
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const found: Problem[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const random = seedRandom(seed);
      const articles = read.value.articles.map((finished) => {
        const draft = !linked.has(finished.article.id) && random(4) === 0;
        return { ...finished, article: { ...finished.article, draft } };
      });
      const divided = withhold({ ...read.value, articles }, 0);
      const pictures = await preparePictures(divided.published, work);
      if (!pictures.ok) throw new Error(JSON.stringify(pictures.problems));
      const files: SiteFile[] = [];
      const rendered = { newspaper: divided.published, pictures: pictures.value, now: 0 };
      await renderSite(rendered, (file) => files.push(file));
      found.push(...prove(divided, read.value.pictures, files));
    }
    return found;
  } finally {
    fs.rmSync(work, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const seeds = Number(process.argv[2] ?? 1000);
  const found = await proveCleanBuilds(seeds);
  process.stdout.write(`${seeds} builds, ${found.length} false alarms\n`);
  for (const problem of found) process.stdout.write(`${JSON.stringify(problem)}\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
