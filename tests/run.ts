// Runs test files: all of them, or those whose path holds one of the words on the command line, as in
// `npm test -- calendar press`. With --sweeps it runs the files that call `spread`, and with every row of
// their tables, where otherwise they try a few. Node 20's own search finds no TypeScript and passes with no
// test run, so the files are named to it; no file, or a file without a test, is a failure.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const isSweep = process.argv.includes("--sweeps");
const words = process.argv.slice(2).filter((word) => word !== "--sweeps");

/** The files that take longest start first, so that all processors are busy to the end. */
const slowest = [
  ...["browser/", "engine/build/shards/", "engine/index/", "engine/press/crash", "site/whole/"],
  ...["engine/build/", "engine/workers/"],
];

/** What a file needs a process of its own for: it starts others, or changes what its process has in common. */
const needsOwnProcess =
  /child_process|copyProject|openNewspaper|\.mock\.|process\.|globalThis|\b(?:before|after)(?:Each)?\(/;

/** What takes long to make, and is made once for all files that import it: they share a process. */
const shared = ["/open-newspaper.ts", "/build-sample.ts"];

const files = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => !isSweep || readFile(file).includes('/spread.ts";'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort()
  .sort((one, other) => rankOf(one) - rankOf(other));

function readFile(file: string): string {
  return fs.readFileSync(path.join(folder, file), "utf8");
}

function rankOf(file: string): number {
  const rank = slowest.findIndex((start) => file.startsWith(start));
  return rank === -1 ? slowest.length : rank;
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-tests-"));

/** Makes one test file of several. */
function joinFiles(name: string, some: readonly string[]): string {
  const place = path.join(work, name);
  const imports = some.map((file) => `import ${JSON.stringify(path.join(folder, file))};\n`);
  fs.writeFileSync(place, imports.join(""));
  return place;
}

/** What a file is run with: files of one group share a process, those of none have one of their own. */
function groupOf(file: string): string | undefined {
  const text = readFile(file);
  const common = shared.find((made) => text.includes(`${made}";`));
  if (common !== undefined) return path.basename(common, ".ts");
  // Loading our code takes each of these files half a second.
  return needsOwnProcess.test(text) ? undefined : "together";
}

const groups = new Map<string, string[]>();
for (const file of files) {
  const group = groupOf(file) ?? file;
  groups.set(group, [...(groups.get(group) ?? []), file]);
}
const entries = Array.from(groups, ([group, some]) =>
  files.includes(group) ? path.join(folder, group) : joinFiles(`${group}.mts`, some),
);

/** What node:test tells of a test that has ended. */
interface Ended {
  readonly name: string;
  readonly file?: string | undefined;
  readonly skip?: string | boolean | undefined;
}

const tested = new Set<string>();
const remarks: string[] = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

function count(outcome: "passed" | "failed", { name, file = "", skip }: Ended): void {
  const place = path.relative(folder, file);
  if (skip !== undefined && skip !== false) {
    counts.skipped += 1;
    remarks.push(`skipped: ${place}: ${name}: ${skip === true ? "no reason is given" : skip}`);
  } else if (outcome === "failed" || path.resolve(name) !== file) counts[outcome] += 1;
  // Node takes a file that has no test for a test.
  if (path.resolve(name) !== file) tested.add(file);
}

if (isSweep) process.env["KHABAR_SWEEP"] = "1";
// Tests name files of the repository from its top.
process.chdir(path.dirname(folder));
// One more than there are processors: a file often waits for a command, or for a browser.
const tests = run({ files: entries, concurrency: os.availableParallelism() + 1 });
const times: (readonly [seconds: number, file: string])[] = [];
tests.on("test:complete", ({ name, details }) => {
  if (!entries.includes(name)) return;
  const file = path.relative(name.startsWith(work) ? work : folder, name);
  times.push([Math.round(details.duration_ms / 1000), file]);
});
tests.on("test:pass", (test) => {
  count("passed", test);
});
tests.on("test:fail", (test) => {
  count("failed", test);
});
for await (const text of tests.compose(new spec())) process.stdout.write(text as string);
fs.rmSync(work, { recursive: true });
for (const file of files) {
  if (tested.has(path.join(folder, file)) || counts.failed > 0) continue;
  remarks.push(`failed: ${file} has no test`);
}
const most = times.sort(([one], [other]) => other - one).slice(0, 5);
remarks.push(`slowest: ${most.map(([seconds, file]) => `${file} ${seconds} s`).join(", ")}`);
if (files.length === 0) remarks.push("failed: there is no such test file");
const { passed, failed, skipped } = counts;
process.stdout.write(
  [...remarks, `${passed} passed, ${failed} failed, ${skipped} skipped`, ""].join("\n"),
);
process.exitCode = failed > 0 || remarks.some((line) => line.startsWith("failed")) ? 1 : 0;
