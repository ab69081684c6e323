// `npm run bench -- build [--pairs N]` times a newspaper of one article against a bare Eleventy, and
// `npm run bench -- newspaper [--articles N] [--pairs N]` a whole one against its article pages alone;
// `npm run bench -- check [--pairs N]` the check of one article, of 300, and of 20 broken ones;
// `npm run bench -- proof [--articles N] [--pairs N]` what part of a build the proof takes;
// `npm run bench -- archive [--articles N] [--against hugo] [--pairs N] [--only cold,warm,edit,new,layout,walk]
// [--pages articles|all] [--work DIR]` builds of an archive; docs/performance.md says what it compares;
// `npm run bench -- preview [--articles N] [--saves N]` each save of an article until it is on the screen.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { steps } from "./archive-steps.ts";
import { benchArchive } from "./bench-archive.ts";
import { benchBuild } from "./bench-build.ts";
import { benchCheck } from "./bench-check.ts";
import { benchNewspaper } from "./bench-newspaper.ts";
import { benchPreview } from "./bench-preview.ts";
import { benchProof } from "./bench-proof.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: "string" },
    saves: { type: "string", default: "50" },
    articles: { type: "string" },
    against: { type: "string" },
    only: { type: "string", default: steps.join(",") },
    pages: { type: "string", default: "all" },
    work: { type: "string", default: os.tmpdir() },
  },
});
const [name = "build"] = positionals;
const work = fs.mkdtempSync(path.join(values.work, "khabar-bench-"));
try {
  if (name === "build") await benchBuild(work, Number(values.pairs ?? 15));
  else if (name === "archive") {
    const { only, against, pages } = values;
    const asked: readonly string[] = only.split(",");
    if (against !== undefined && against !== "hugo")
      throw new Error("--against is hugo or absent.");
    if (pages !== "all" && pages !== "articles") throw new Error("--pages is all or articles.");
    if (!asked.every((step) => steps.some((known) => known === step))) {
      throw new Error(`--only is one or more of ${steps.join(",")}.`);
    }
    await benchArchive(work, {
      articles: Number(values.articles ?? 5000),
      pairs: Number(values.pairs ?? 1),
      against,
      only: steps.filter((step) => asked.includes(step)),
      articlesAlone: pages === "articles",
    });
  } else if (name === "newspaper") {
    await benchNewspaper(work, Number(values.articles ?? 5000), Number(values.pairs ?? 3));
  } else if (name === "check") benchCheck(work, Number(values.pairs ?? 5));
  else if (name === "proof") {
    await benchProof(work, Number(values.articles ?? 5000), Number(values.pairs ?? 3));
  } else if (name === "preview") {
    await benchPreview(work, Number(values.articles ?? 500), Number(values.saves));
  } else {
    process.stderr.write(
      `There is no benchmark "${name}"; there are archive, build, check, newspaper, preview and proof.\n`,
    );
    process.exitCode = 2;
  }
} finally {
  fs.rmSync(work, { recursive: true });
}
