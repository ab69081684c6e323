import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { withhold } from "../../../src/newsroom/content/withhold.ts";
import { renderSite } from "../../../src/site/eleventy/render-site.ts";
import { bytesOf } from "../../../src/engine/press/press-file.ts";
import { readOwnText } from "../../../src/site/eleventy/own-text.ts";
import { LeakCheck } from "../../../src/engine/leaks/leak-check.ts";
import type { Problem } from "../../../src/language/problem/problem.ts";
import { prepareAllPictures } from "../../newsroom/images/sample-pictures.ts";
import { seedNewspaper } from "./seed-newspaper.ts";

/** What some builds were, and what was found in them though there is nothing. */
export interface CleanBuilds {
  /** Builds of which something was withheld: of the others there is nothing to prove. */
  readonly proven: number;
  readonly articles: number;
  readonly withheld: number;
  readonly bytes: number;
  readonly alarms: readonly (Problem & { readonly seed: number })[];
}

/**
 * Reads, renders and proves a newspaper for each seed, from files on disk, as a build does. All is done
 * in one process: loading Eleventy anew would take most of the time.
 *
 * @param seeds - from 1 to this
 */
export async function proveCleanBuilds(seeds: number): Promise<CleanBuilds> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-clean-"));
  const counts = { proven: 0, articles: 0, withheld: 0, bytes: 0 };
  const alarms: (Problem & { readonly seed: number })[] = [];
  try {
    for (let seed = 1; seed <= seeds; seed++) {
      const { files, now } = seedNewspaper(seed);
      const content = path.join(work, "content");
      fs.rmSync(content, { recursive: true, force: true });
      fs.mkdirSync(content);
      for (const { path: inside, bytes } of files) {
        fs.writeFileSync(path.join(content, inside), bytes);
      }
      const read = readNewspaper({ location: content, name: "content" });
      if (!read.ok) throw new Error(`Seed ${seed}: ${JSON.stringify(read.problems)}`);
      const { published, withheld } = withhold(read.value, now);
      counts.articles += read.value.articles.length;
      if (withheld.length === 0) continue;
      counts.proven += 1;
      counts.withheld += withheld.length;
      const pictures = await prepareAllPictures(published, work);
      if (!pictures.ok) throw new Error(`Seed ${seed}: ${JSON.stringify(pictures.problems)}`);
      const check = new LeakCheck({
        ...{ published, withheld, readOwnText },
        pictures: read.value.pictures,
        shown: pictures.value.ofFile,
      });
      await renderSite({ newspaper: published, pictures: pictures.value, now }, (file) => {
        counts.bytes += bytesOf(file).length;
        check.scan(file);
      });
      alarms.push(...check.leaks.map((problem) => ({ ...problem, seed })));
    }
    return { ...counts, alarms };
  } finally {
    fs.rmSync(work, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const seeds = Number(process.argv[2] ?? 1000);
  const { proven, articles, withheld, bytes, alarms } = await proveCleanBuilds(seeds);
  process.stdout.write(
    `${seeds} newspapers of ${articles} articles, ${withheld} of them withheld in ${proven}; ` +
      `${(bytes / 1e6).toFixed(0)} MB of files, ${alarms.length} false alarms\n`,
  );
  for (const problem of alarms) process.stdout.write(`${JSON.stringify(problem)}\n`);
  process.exitCode = alarms.length === 0 ? 0 : 1;
}
