// Runs `npm test` in a fork: a clone of the last commit that is another newspaper's, with another name,
// other desks and colours, and none of our articles. No test may tell the difference. Words on the command
// line choose files, as those of `npm test` do.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.join(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-fork-"));
const fork = path.join(work, "fork");

function run(program: string, ...words: readonly string[]): void {
  execFileSync(program, words, { cwd: fork, stdio: "inherit" });
}

/** Changes a file in several places, each of which has to be there. */
function change(file: string, ...changes: readonly (readonly [from: RegExp, to: string])[]): void {
  const place = path.join(fork, file);
  let text = fs.readFileSync(place, "utf8");
  for (const [from, to] of changes) {
    if (!from.test(text)) throw new Error(`${file} has no ${String(from)}`);
    text = text.replace(from, to);
  }
  fs.writeFileSync(place, text);
}

execFileSync("git", ["clone", "--quiet", project, fork]);
fs.symlinkSync(path.join(project, "node_modules"), path.join(fork, "node_modules"));
change(
  "content/masthead.yaml",
  [/^name:\n( +en: ).*\n( +fa: ).*$/m, "name:\n$1Another\n$2دیگر"],
  [/^address: .*$/m, "address: https://another.example"],
  [/^( +- slug: ).*\n( +name: ).*$/m, "$1village\n$2{ en: Village, fa: روستا }"],
  [/\n +- slug: .*\n +name: .*\n*$/, "\n"],
);
change(
  "layouts/styles/page.css",
  [/--accent: #[0-9a-f]+/, "--accent: #1d4f91"],
  [/(--accent: #[^]*?--accent: )#[0-9a-f]+/, "$1#9dc1f5"],
);
for (const name of fs.readdirSync(path.join(fork, "content")).filter((name) => /^\d+$/.test(name)))
  fs.rmSync(path.join(fork, "content", name), { recursive: true });
run("npm", "run", "--silent", "schema");
const author = ["-c", "user.name=Sample", "-c", "user.email=sample@sample.example"];
run("git", ...author, "commit", "--quiet", "--all", "--message", "Start another newspaper");
const { status } = spawnSync("npm", ["test", "--", ...process.argv.slice(2)], {
  cwd: fork,
  stdio: "inherit",
});
fs.rmSync(work, { recursive: true });
process.exitCode = status ?? 1;
