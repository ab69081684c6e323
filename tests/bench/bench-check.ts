import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, printFigures } from "./measure.ts";

const khabar = path.join(import.meta.dirname, "../../bin/khabar.mjs");

/**
 * Times `khabar check` of one article, of 300, and of 300 with 20 of them broken. All 300 may cost 1.5
 * times the one and 1 ms an article.
 *
 * @param pairs - how often; the runs take turns, so that a busy moment troubles each alike
 */
export function benchCheck(work: string, pairs: number): void {
  const folder = (name: string): string => path.join(work, name);
  run(["sample", "--output", folder("whole"), "--articles", "300"], 0);
  fs.cpSync(folder("whole"), folder("broken"), { recursive: true });
  const articles = listArticles(folder("whole"));
  for (const article of articles.slice(0, 20)) {
    const file = path.join(folder("broken"), article);
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^desk: .*/m, "desk: politcs"));
  }
  const [single = ""] = articles;
  const text = fs.readFileSync(path.join(folder("whole"), single), "utf8");
  fs.mkdirSync(folder("single"));
  const masthead = fs.readFileSync(path.join(folder("whole"), "masthead.yaml"), "utf8");
  // With one article there is but one edition.
  fs.writeFileSync(
    path.join(folder("single"), "masthead.yaml"),
    masthead.replace(/^editions:.*\n/m, ""),
  );
  const alone = text
    .replace(/^(?:translation: .*|image:\n(?: .*\n)+)\n?/gm, "")
    .replace(/!\[.*\n/g, "");
  fs.writeFileSync(path.join(folder("single"), "one.md"), alone);

  const times: { readonly [name: string]: number[] } = { single: [], whole: [], broken: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const [name, taken] of Object.entries(times)) {
      taken.push(run(["check", "--content", folder(name)], name === "broken" ? 1 : 0));
    }
  }
  const median = (name: string): number =>
    [...(times[name] ?? [])].sort((a, b) => a - b)[pairs >> 1] ?? 0;
  const allowed = 1.5 * median("single") + articles.length;
  printFigures([
    ...Object.entries(times).map(([name, taken]) => `${name}: ${describe(taken)} ms`),
    `${articles.length} articles may take ${allowed.toFixed(0)} ms`,
  ]);
  if (median("whole") > allowed || median("broken") > 2000) process.exitCode = 1;
}

function listArticles(folder: string): readonly string[] {
  const all = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return all.filter((file) => file.endsWith(".md")).sort();
}

/** How long a command takes, in milliseconds. */
function run(words: readonly string[], expected: number): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [khabar, ...words], {
    encoding: "utf8",
  });
  const taken = performance.now() - start;
  if (status !== expected)
    throw new Error(`${words.join(" ")} gave ${status}:\n${stdout}${stderr}`);
  return taken;
}
