import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeProjects } from "./archive-projects.ts";
import type { ArchiveProjects } from "./archive-projects.ts";
import { formatComparison, formatRuns } from "./archive-report.ts";
import type { Run, Runs } from "./archive-report.ts";
import { prepareStep, steps } from "./archive-steps.ts";
import type { Step } from "./archive-steps.ts";
import { timeBareWrites } from "./bare-loop.ts";
import { countOutput, walkFiles } from "./count-output.ts";
import type { Count } from "./count-output.ts";
import { readFileSystem } from "./file-system.ts";
import { FailedProgram, measure, printFigures } from "./measure.ts";

interface ArchiveOptions {
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
  const { articles, pairs, against, articlesAlone } = options;
  const hugoVersion = against && readHugoVersion();
  const projects = makeProjects(work, articles, against, articlesAlone);
  const { name: fileSystem, isMemory } = readFileSystem(work);
  const aside = isMemory ? undefined : path.join(work, "aside");
  const bench = new ArchiveBench(projects, options, aside);
  const load = os.loadavg()[0] ?? 0;
  for (let pair = 0; pair < pairs; pair++) {
    const sides = [() => bench.runKhabar(pair), () => bench.runHugo()];
    for (const side of pair % 2 === 0 ? sides : sides.reverse()) await side();
  }
  printFigures([
    `${hugoVersion ? `${hugoVersion}; ` : ""}${fileSystem}; load ${load.toFixed(1)} at the start`,
    `${articles} articles, ${articlesAlone ? "article pages alone" : "all pages"}, ${pairs} ${pairs === 1 ? "pair" : "pairs"} in turn`,
    "",
    ...formatRuns(bench.runs, bench.floor),
    "",
    ...bench.failures,
    ...formatComparison(bench.counts),
  ]);
}

/** At ten articles a day, those of a large archive would lie ahead of today, which is a mistake. */
const endOfArchive = "2099-01-01T00:00:00Z";

/**
 * Go lets its memory grow to twice what is in use before it clears it, and the system then ends Hugo where
 * there is less. Told of a limit, it clears it sooner, and gets further.
 */
const goEnvironment = { GOMEMLIMIT: String(Math.floor(os.totalmem() * 0.75)) };

class ArchiveBench {
  readonly runs: Runs = new Map<string, Run[]>();
  /** Seconds of the bare loop. */
  readonly floor: number[] = [];
  /** What Hugo could not do: of a large archive it holds more than many a machine has. */
  readonly failures: string[] = [];
  /** The files of each side by their kind. */
  readonly counts = new Map<string, ReadonlyMap<string, Count>>();
  readonly #projects: ArchiveProjects;
  readonly #options: ArchiveOptions;
  readonly #aside: string | undefined;
  #outputs = 0;

  /** @param aside - where outputs are kept to the end; they are removed at once where it is absent */
  constructor(projects: ArchiveProjects, options: ArchiveOptions, aside: string | undefined) {
    this.#projects = projects;
    this.#options = options;
    this.#aside = aside;
  }

  async runKhabar(pair: number): Promise<void> {
    const { only } = this.#options;
    const { khabar } = this.#projects;
    const dist = path.join(khabar, "dist");
    const undo: (() => void)[] = [];
    const lastTimed = Math.max(...only.map((step) => steps.indexOf(step)));
    // A step that is not timed is not run, but for the first, on which the others build.
    for (const step of steps.slice(0, lastTimed + 1)) {
      if (step !== "cold" && !only.includes(step)) continue;
      undo.push(prepareStep(step, khabar, this.#options.articles, pair));
      const words = [path.join(khabar, "bin/khabar.mjs"), "build", "--now", endOfArchive];
      const run = await this.#measure(() => measure(words, khabar), dist);
      if (only.includes(step)) note(this.runs, `khabar ${step}`, run);
      if (step === "cold") this.counts.set("khabar", countOutput(dist));
    }
    for (const restore of undo.reverse()) restore();
    const copy = path.join(khabar, ".khabar/bare-loop");
    spawnSync("sync");
    this.floor.push(timeBareWrites(dist, copy));
    for (const folder of [dist, path.join(khabar, ".khabar")]) await this.#clear(folder);
  }

  /** Hugo has no build of a part: it builds all, once a pair. */
  async runHugo(): Promise<void> {
    const site = this.#projects.hugo;
    if (site === undefined) return;
    const output = path.join(site, "public");
    const config = `hugo.toml,${this.#options.articlesAlone ? "articles-alone" : "all-pages"}.toml`;
    try {
      const run = await this.#measure(
        () => measure(["--quiet", "--config", config], site, "hugo", goEnvironment),
        output,
      );
      note(this.runs, "hugo, all of it", run);
      this.counts.set("hugo", countOutput(output));
    } catch (error) {
      if (!(error instanceof FailedProgram)) throw error;
      const { milliseconds, mebibytes } = error.cost;
      const [, reason = ""] = error.message.split("\n");
      const [seconds, memory] = [milliseconds / 1000, mebibytes].map((value) => value.toFixed(0));
      this.failures.push(`hugo failed after ${seconds} s with ${memory} MiB: ${reason}`, "");
    }
    for (const folder of ["public", "resources"]) await this.#clear(path.join(site, folder));
  }

  /**
   * Gets an output out of the way. On ext4 without a journal, files are dear to make within a minute of
   * the removal of others: while there is room, outputs are kept to the end.
   */
  async #clear(folder: string): Promise<void> {
    if (!fs.existsSync(folder)) return;
    const { bavail, blocks } = fs.statfsSync(folder);
    if (this.#aside !== undefined && bavail / blocks > 0.15) {
      fs.mkdirSync(this.#aside, { recursive: true });
      fs.renameSync(folder, path.join(this.#aside, String(this.#outputs++)));
      return;
    }
    fs.rmSync(folder, { recursive: true });
    spawnSync("sync");
    if (this.#aside !== undefined) await new Promise((resolve) => setTimeout(resolve, 65_000));
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

function readHugoVersion(): string {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  if (status !== 0)
    throw new Error("There is no Hugo on this machine; Debian's package is `hugo`.");
  return stdout.trim().split(" ").slice(0, 2).join(" ");
}
