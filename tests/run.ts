// Runs every test file. Node 20's own search finds no TypeScript and passes with no test run, so the
// files are named to it, and no file at all is a failure. Words on the command line choose files:
// `npm test -- calendar press`.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const files = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .map((file) => path.join(folder, file))
  .sort();

if (files.length === 0) {
  process.stderr.write("There is no test to run.\n");
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "--test", "--test-reporter=spec", "--test-concurrency=2", ...files],
  { stdio: "inherit", cwd: path.dirname(folder) },
);
process.exit(status ?? 1);
