import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeArchiveFile, writeArchiveFile } from "./archive-corpus.ts";
import { makeProjects } from "./archive-projects.ts";
import { formatComparison, formatRuns } from "./archive-report.ts";
import type { Run, Runs } from "./archive-report.ts";
import { timeBareWrites } from "./bare-loop.ts";
import { countOutput, walkFiles } from "./count-output.ts";
import type { Count } from "./count-output.ts";
import { nameFileSystem } from "./file-system.ts";
import { measure, printFigures } from "./measure.ts";

/** What is built, from nothing or after what change. */
export type Step = "cold" | "warm" | "edit" | "new" | "layout";

/** Every step, in the order in which they are run: but for the first, each builds on the one before. */
export const steps: readonly Step[] = ["cold", "warm", "edit", "new", "layout"];

export interface ArchiveOptions {
  readonly articles: number;
  readonly pairs: number;
  readonly against: "hugo" | undefined;
  /** The steps that are timed. */
  readonly only: readonly Step[];
  readonly articlesAlone: boolean;
}

/**
 * Times builds of an archive: from nothing, without change, after an edit, after a new article, after
 * a change of layout; against Hugo's full build of the same corpus and against a bare loop that
 * writes the same bytes. In each pair the other side begins.
 *
 * @param work - an empty folder, on the file system that is to be measured
 */
export async function benchArchive(work: string, options: ArchiveOptions): Promise<void> {
  const { articles, pairs, against, only, articlesAlone } = options;
  const hugoVersion = against && readHugoVersion();
  const projects = makeProjects(work, articles, against, articlesAlone);
  const bench = new ArchiveBench(projects.khabar, projects.hugo, articles, articlesAlone);
  const load = os.loadavg()[0] ?? 0;
  for (let pair = 0; pair < pairs; pair++) {
    const sides = [() => bench.runKhabar(only, pair), () => bench.runHugo()];
    for (const side of pair % 2 === 0 ? sides : sides.reverse()) await side();
  }
  printFigures([
    `${hugoVersion ? `${hugoVersion}; ` : ""}${nameFileSystem(work)}; load ${load.toFixed(1)} at the start`,
    `${articles} articles, ${articlesAlone ? "article pages alone" : "all pages"}, ${pairs} ${pairs === 1 ? "pair" : "pairs"} in turn`,
    "",
    ...formatRuns(bench.runs, bench.floor),
    "",
    ...formatComparison(bench.counts),
  ]);
}

class ArchiveBench {
  readonly runs: Runs = new Map<string, Run[]>();
  /** Seconds of the bare loop. */
  readonly floor: number[] = [];
  /** The files of each side by their kind. */
  readonly counts = new Map<string, ReadonlyMap<string, Count>>();
  readonly #khabar: string;
  readonly #hugo: string | undefined;
  readonly #articles: number;
  readonly #articlesAlone: boolean;

  constructor(khabar: string, hugo: string | undefined, articles: number, articlesAlone: boolean) {
    this.#khabar = khabar;
    this.#hugo = hugo;
    this.#articles = articles;
    this.#articlesAlone = articlesAlone;
  }

  async runKhabar(only: readonly Step[], pair: number): Promise<void> {
    const dist = path.join(this.#khabar, "dist");
    const undo: (() => void)[] = [];
    const lastTimed = Math.max(...only.map((step) => steps.indexOf(step)));
    // A step that is not timed is not run, but for the first, on which the others build.
    for (const step of steps.slice(0, lastTimed + 1)) {
      if (step !== "cold" && !only.includes(step)) continue;
      undo.push(this.#prepare(step, pair));
      const words = [path.join(this.#khabar, "bin/khabar.mjs"), "build"];
      const run = await this.#measure(() => measure(words, this.#khabar), dist);
      if (only.includes(step)) note(this.runs, `khabar ${step}`, run);
      if (step === "cold") this.counts.set("khabar", countOutput(dist));
    }
    for (const restore of undo.reverse()) restore();
    const copy = path.join(this.#khabar, ".khabar/bare-loop");
    spawnSync("sync");
    this.floor.push(timeBareWrites(dist, copy));
    for (const folder of [dist, path.join(this.#khabar, ".khabar")]) remove(folder);
  }

  /** Hugo has no build of a part: it builds all, once a pair. */
  async runHugo(): Promise<void> {
    const site = this.#hugo;
    if (site === undefined) return;
    const output = path.join(site, "public");
    const config = `hugo.toml,${this.#articlesAlone ? "articles-alone" : "all-pages"}.toml`;
    const run = await this.#measure(
      () => measure(["--quiet", "--config", config], site, "hugo"),
      output,
    );
    note(this.runs, "hugo, all of it", run);
    this.counts.set("hugo", countOutput(output));
    for (const folder of ["public", "resources"]) remove(path.join(site, folder));
  }

  /** Changes what a step is about. */
  #prepare(step: Step, pair: number): () => void {
    const content = path.join(this.#khabar, "content");
    if (step === "edit") {
      const article = makeArchiveFile(Math.ceil(this.#articles / 2) + pair);
      const changed = {
        ...article,
        text: `${article.text}\nThis line is new in sample ${pair}.\n`,
      };
      writeArchiveFile(content, changed);
      return () => {
        writeArchiveFile(content, article);
      };
    }
    if (step === "new") {
      const article = makeArchiveFile(this.#articles + 1);
      writeArchiveFile(content, article);
      return () => {
        fs.rmSync(path.join(content, article.path));
      };
    }
    if (step === "layout") {
      const layout = path.join(this.#khabar, "layouts/parts/colophon.tsx");
      const text = fs.readFileSync(layout, "utf8");
      fs.writeFileSync(layout, text.replace('class="colophon"', 'class="colophon" id="foot"'));
      return () => {
        fs.writeFileSync(layout, text);
      };
    }
    return () => undefined;
  }

  async #measure(build: () => ReturnType<typeof measure>, output: string): Promise<Run> {
    // What was written or removed before is not to be paid for now.
    spawnSync("sync");
    const start = Date.now();
    const cost = await build();
    let files = 0;
    for (const { location } of walkFiles(output)) {
      if (fs.statSync(location).mtimeMs >= start) files++;
    }
    return { ...cost, files };
  }
}

function note(runs: Runs, name: string, run: Run): void {
  const known = runs.get(name);
  if (known === undefined) runs.set(name, [run]);
  else known.push(run);
}

function remove(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

function readHugoVersion(): string {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  if (status !== 0)
    throw new Error("There is no Hugo on this machine; Debian's package is `hugo`.");
  return stdout.trim().split(" ").slice(0, 2).join(" ");
}
