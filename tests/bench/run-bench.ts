// `npm run bench -- build [--pairs N]` times a newspaper of one article against a bare Eleventy, and
// `npm run bench -- newspaper [--articles N] [--pairs N]` a whole one against its article pages alone.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { benchBuild } from "./bench-build.ts";
import { benchNewspaper } from "./bench-newspaper.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "string" }, articles: { type: "string", default: "5000" } },
});
const [name = "build"] = positionals;
const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-bench-"));
try {
  if (name === "build") await benchBuild(work, Number(values.pairs ?? 15));
  else if (name === "newspaper") {
    await benchNewspaper(work, Number(values.articles), Number(values.pairs ?? 3));
  } else {
    process.stderr.write(`There is no benchmark "${name}"; there are build and newspaper.\n`);
    process.exitCode = 2;
  }
} finally {
  fs.rmSync(work, { recursive: true });
}
