// `npm run fuzz -- FOLDER [--mutants N] [--seeds A,B] [--whole N]` reads and renders mutants of an
// article in one process, then some of each seed through the whole command. A mutant is refused with
// a located message or published with nothing active in it; it never crashes the press or hangs it.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { readNewspaper } from "../../src/newsroom/content/read-newspaper.ts";
import { render } from "../../layouts/article.11ty.tsx";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import { noPictures } from "../../src/newsroom/images/picture.ts";
import { findActive } from "./find-active.ts";

/** Stands for every picture: none is made here. */
const file = { permalink: "/pictures/1.jpg", width: 400, height: 300, location: "" };
const picture = { avif: [file], webp: [file], jpeg: [file] };

interface Mutant {
  readonly i: number;
  readonly bytes: Buffer;
  readonly ops: readonly string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: "string", default: "100000" },
    seeds: { type: "string", default: "1,2" },
    whole: { type: "string", default: "100" },
  },
});
const [folder = "../shared/cases"] = positionals;
const seeds = values.seeds.split(",").map(Number);
if (!fs.existsSync(path.join(folder, "fuzz.mjs"))) {
  process.stderr.write(`There is no fuzz.mjs in ${folder}; give the folder of the cases.\n`);
  process.exit(1);
}
const { mutations } = (await import(pathToFileURL(path.resolve(folder, "fuzz.mjs")).href)) as {
  mutations: (source: Buffer, count: number, seed: number) => Iterable<Mutant>;
};
const source = fs.readFileSync(path.join(folder, "valid.md"));

const project = path.join(import.meta.dirname, "../..");
const content = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-fuzz-"));
fs.copyFileSync(
  path.join(project, "tests/sites/newspaper/masthead.yaml"),
  path.join(content, "masthead.yaml"),
);
const theme = loadTheme();
/** Milliseconds that one file may take. */
const longest = 5000;
/** One fault shows in thousands of mutants: the first of each kind tell enough. */
const mostReports = 10;
const totals = { mutants: 0, accepted: 0, crashes: 0, slow: 0, active: 0, unlocated: 0 };

for (const seed of seeds) {
  for (const mutant of mutations(source, Math.ceil(Number(values.mutants) / seeds.length), seed)) {
    tryMutant(mutant, seed);
  }
}
fs.rmSync(content, { recursive: true });
process.stdout.write(`${JSON.stringify(totals)}\n`);
let failed = totals.crashes + totals.slow + totals.active + totals.unlocated > 0;
if (totals.accepted < totals.mutants * 0.05) failed = true;

for (const seed of Number(values.whole) > 0 ? seeds : []) {
  const { status } = spawnSync(
    "npm",
    ["run", "-s", "cases", "--", folder, "--fuzz", values.whole, "--seed", String(seed)],
    { cwd: project, stdio: "inherit" },
  );
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);

function tryMutant({ i, bytes, ops }: Mutant, seed: number): void {
  const report = (kind: keyof typeof totals, what: string): void => {
    totals[kind] += 1;
    if (totals[kind] > mostReports) return;
    process.stdout.write(`${kind}: seed ${seed}, mutant ${i} (${ops.join(" ")}): ${what}\n`);
  };
  totals.mutants += 1;
  fs.writeFileSync(path.join(content, "evil.md"), bytes);
  const start = performance.now();
  try {
    const read = readNewspaper({ location: content, name: "content" });
    if (read.ok) {
      totals.accepted += 1;
      const { masthead } = read.value;
      const ofFile = new Map(read.value.pictures.map(({ file }) => [file, picture]));
      const pictures = { ...noPictures, ofFile };
      for (const article of read.value.articles) {
        const html = render({ article, masthead, pictures, neighbours: new Map(), theme });
        for (const active of findActive(html)) report("active", active);
      }
    } else if (!read.problems.every(({ file }) => file === "content/evil.md")) {
      report("unlocated", JSON.stringify(read.problems[0]));
    }
  } catch (error) {
    report("crashes", error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const time = performance.now() - start;
  if (time > longest) report("slow", `${Math.round(time)} ms`);
}
