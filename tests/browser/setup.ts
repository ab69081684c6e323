// `npm run setup` gets what the tests of what readers see need: a Chromium or Chrome. Where one is
// found it does nothing.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findBrowser } from "./find-browser.ts";

const found = findBrowser();
if (found !== undefined) {
  process.stdout.write(`The tests will use ${found}\n`);
  process.exit(0);
}

const hasApt = fs.existsSync("/usr/bin/apt-get");
if (process.getuid?.() === 0 && hasApt) {
  process.stdout.write("No Chromium found: installing Debian's with apt-get\n");
  run("apt-get", ["update", "-q"]);
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
} else {
  process.stdout.write("No Chromium found: Playwright downloads one\n");
  const playwright = createRequire(import.meta.url).resolve("playwright-core/package.json");
  run(process.execPath, [path.join(path.dirname(playwright), "cli.js"), "install", "chromium"]);
}
if (findBrowser() === undefined) {
  process.stderr.write("Still no Chromium; install Chromium or Chrome and run npm test.\n");
  process.exit(1);
}

function run(program: string, args: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync(program, args, { stdio: "inherit", env: environment });
  if (status !== 0) {
    process.stderr.write(`${program} failed; install Chromium or Chrome and run npm test.\n`);
    process.exit(1);
  }
}
