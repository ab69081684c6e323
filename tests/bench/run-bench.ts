// `npm run bench -- build [--pairs N]` times the whole command against a bare Eleventy site of one
// page, both started in turn, and prints medians and the ratio pair by pair: what a shared machine does
// meanwhile hits both.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const project = path.join(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "string", default: "15" } },
});
const [name = "build"] = positionals;
if (name !== "build") {
  process.stderr.write(`There is no benchmark "${name}"; there is build.\n`);
  process.exit(2);
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-bench-"));
const bare = makeBareSite(path.join(work, "bare"));
const ours = path.join(work, "ours");
copyProject(ours);

const loader = ["--import", "tsx"];
const runBare = (): number => {
  fs.rmSync(path.join(bare, "_site"), { recursive: true, force: true });
  const program = path.join(bare, "node_modules/@11ty/eleventy/cmd.cjs");
  return time([...loader, program, "--config=.eleventy.ts", "--quiet"], bare);
};
const runOurs = (): number => {
  for (const folder of ["dist", ".khabar"]) {
    fs.rmSync(path.join(ours, folder), { recursive: true, force: true });
  }
  return time([path.join(ours, "bin/khabar.mjs"), "build"], ours);
};

runBare();
runOurs();
const pairs = Array.from({ length: Number(values.pairs) }, () => [runOurs(), runBare()] as const);
fs.rmSync(work, { recursive: true });

const [processor] = os.cpus();
print(`Node ${process.version}, ${os.cpus().length} × ${processor?.model.trim() ?? "?"}`);
print(
  `${pairs.length} pairs in turn, cold build of one article, warm tsx cache, in ${os.tmpdir()}`,
);
print(`khabar build         ${describe(pairs.map(([a]) => a))} ms`);
print(`bare Eleventy        ${describe(pairs.map(([, b]) => b))} ms`);
print(
  `ratio pair by pair   ${describe(
    pairs.map(([a, b]) => a / b),
    2,
  )}`,
);

/** One page, no plugin, TypeScript as ours: what Eleventy itself costs. */
function makeBareSite(folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  fs.symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
  fs.writeFileSync(path.join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  fs.writeFileSync(path.join(folder, ".eleventy.ts"), "export default function (): void {}\n");
  const article = fs.readFileSync(path.join(project, "content/1401/04/322596.md"), "utf8");
  const [, , text = ""] = article.split("---\n");
  fs.writeFileSync(path.join(folder, "index.md"), `---\ntitle: A page\n---\n${text}`);
  return folder;
}

function copyProject(folder: string): void {
  fs.mkdirSync(folder);
  for (const part of ["bin", "content", "layouts", "src"]) {
    fs.cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  }
  for (const file of [".eleventy.ts", "package.json", "tsconfig.json"]) {
    fs.copyFileSync(path.join(project, file), path.join(folder, file));
  }
  fs.symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
}

function time(args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stderr}`);
  return milliseconds;
}

function describe(numbers: readonly number[], digits = 0): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.round(part * (sorted.length - 1))] ?? 0).toFixed(digits);
  return `median ${at(0.5)}, from ${at(0)} to ${at(1)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
