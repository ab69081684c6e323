import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { copyProject, project } from "./copy-project.ts";
import { describe, measure, printFigures } from "./measure.ts";
import type { Cost } from "./measure.ts";

/**
 * Times a whole sample newspaper against its article pages alone, which a bare Eleventy makes with the
 * same reader and layout, both started in turn.
 *
 * Pictures are made in the first build, which is printed apart, and kept for the others: a newspaper
 * makes each of them once in its life.
 *
 * @param work - an empty folder
 */
export async function benchNewspaper(work: string, articles: number, pairs: number): Promise<void> {
  const content = path.join(work, "content");
  const program = path.join(project, "bin/khabar.mjs");
  const words = [program, "sample", "--articles", String(articles), "--output", content];
  if (spawnSync(process.execPath, words).status !== 0) throw new Error("There is no sample.");
  const ours = path.join(work, "ours");
  const bare = path.join(work, "bare");
  for (const folder of [ours, bare]) {
    copyProject(folder);
  }
  makeBare(bare);

  const runOurs = async (): Promise<Cost> => {
    fs.rmSync(path.join(work, "site"), { recursive: true, force: true });
    const place = ["--content", content, "--output", path.join(work, "site")];
    return measure([path.join(ours, "bin/khabar.mjs"), "build", ...place], ours);
  };
  const runBare = async (): Promise<Cost> => {
    fs.rmSync(path.join(bare, "_site"), { recursive: true, force: true });
    const eleventy = path.join(bare, "node_modules/@11ty/eleventy/cmd.cjs");
    return measure(["--import", "tsx", eleventy, "--config=.eleventy.ts", "--quiet"], bare);
  };

  const first = await runOurs();
  await runBare();
  const found: (readonly [ours: Cost, bare: Cost])[] = [];
  for (let pair = 0; pair < pairs; pair++) found.push([await runOurs(), await runBare()]);
  const pages = countPages(path.join(work, "site"));
  const tell = (side: 0 | 1): string => {
    const costs = found.map((pair) => pair[side]);
    const seconds = describe(
      costs.map(({ milliseconds }) => milliseconds / 1000),
      1,
    );
    const processor = describe(
      costs.map(({ processorSeconds }) => processorSeconds),
      1,
    );
    const memory = describe(costs.map(({ mebibytes }) => mebibytes));
    return `${seconds} s; of a processor ${processor} s; ${memory} MiB`;
  };
  const ratios = found.map(([a, b]) => a.milliseconds / b.milliseconds);
  const processorRatios = found.map(([a, b]) => a.processorSeconds / b.processorSeconds);
  printFigures([
    `${articles} articles, ${pages} pages, ${pairs} pairs in turn, in ${work}`,
    `first, with pictures  ${(first.milliseconds / 1000).toFixed(1)} s; ${first.mebibytes.toFixed(0)} MiB`,
    `whole newspaper       ${tell(0)}`,
    `bare article pages    ${tell(1)}`,
    `ratio pair by pair    ${describe(ratios, 2)}; of a processor ${describe(processorRatios, 2)}`,
  ]);
}

function makeBare(folder: string): void {
  const pages = path.join(folder, "src/site/eleventy/pages");
  for (const page of fs.readdirSync(pages)) {
    if (page !== "article.11ty.ts") fs.rmSync(path.join(pages, page));
  }
  const config = path.join(project, "tests/bench/bare-newspaper.ts");
  const text = fs.readFileSync(config, "utf8").replaceAll('"../../src/', '"./src/');
  fs.writeFileSync(path.join(folder, ".eleventy.ts"), text);
}

function countPages(folder: string): number {
  const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".html")).length;
}
