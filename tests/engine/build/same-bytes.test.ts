// The same input gives the same bytes, whatever the machine's clock, zone, locale, folder or order of
// files, and whether khabar or a bare Eleventy was started.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { copyProject, sampleArticle } from "../../project-copy.ts";
import { spread } from "../../spread.ts";
import type { ProjectCopy } from "../../project-copy.ts";

const names = Array.from({ length: 12 }, (_, index) => `content/${index % 3}/${index}.md`);

function fill(copy: ProjectCopy, files: readonly string[]): void {
  for (const file of files) {
    const id = path.basename(file, ".md");
    const lang = Number(id) % 2 === 0 ? "fa" : "en";
    // Some of one instant, so that only the id decides which comes first.
    copy.write(file, sampleArticle(`4${id}`, { lang, date: `1401/4/${6 + (Number(id) % 4)}` }));
  }
}

const copy = copyProject();
fill(copy, names);
after(() => {
  copy.remove();
});
const first = copy.khabar(["build"]);
assert.equal(first.status, 0, first.stderr);
const expected = copy.readDist();

function buildAnew(
  environment: NodeJS.ProcessEnv,
  build = copy.khabar(["build"], environment),
): void {
  assert.equal(build.status, 0, build.stderr);
}

const environments: readonly NodeJS.ProcessEnv[] = [
  { TZ: "UTC" },
  { TZ: "Asia/Tehran", LC_ALL: "fa_IR.UTF-8", LANG: "fa_IR.UTF-8" },
  { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Not/AZone", ELEVENTY_ENV: "x", NODE_ENV: "development" },
];

for (const environment of spread(environments, 2)) {
  const name = Object.entries(environment).map(([key, value]) => `${key}=${value}`);
  test(`the same bytes with ${name.join(" ")}`, () => {
    fs.rmSync(path.join(copy.folder, "dist"), { recursive: true });
    buildAnew(environment);
    assert.deepEqual(copy.readDist(), expected);
  });
}

test("the same bytes in another folder, its files made in another order", () => {
  const other = copyProject("other folder, 2");
  fill(other, [...names].reverse());
  assert.equal(other.khabar(["build"]).status, 0);
  assert.deepEqual(other.readDist(), expected);
  other.remove();
});

test("the same bytes from a bare npx eleventy", () => {
  fs.rmSync(path.join(copy.folder, "dist"), { recursive: true });
  const { status, stderr } = copy.eleventy();
  assert.equal(status, 0, stderr);
  assert.deepEqual(copy.readDist(), expected);
  assert.ok(!fs.existsSync(path.join(copy.folder, "_site")));
});

/** Front matter that a stock Eleventy site obeys: it runs code, reads files, writes where it is told. */
const hostile: { readonly [name: string]: string } = {
  "code in front matter": `---js\n{ title: require("fs").writeFileSync("CANARY", "") }\n---\nSample.\n`,
  "a template in data": sampleArticle("3", { eleventyComputed: "{ x: '{{ 7 | times: 7 }}' }" }),
  "a permalink that climbs": sampleArticle("3", { permalink: "../../CANARY.html" }),
  "a layout outside": sampleArticle("3", { layout: "../../package.json" }),
  "a template engine": sampleArticle("3", { templateEngineOverride: "njk" }),
};

for (const [name, text] of spread(Object.entries(hostile), 2)) {
  test(`a bare npx eleventy refuses ${name}: message first, no page written`, () => {
    copy.write("content/hostile.md", text);
    fs.rmSync(path.join(copy.folder, ".khabar/eleventy"), { recursive: true, force: true });
    const { status, stdout, stderr } = copy.eleventy();
    assert.equal(status, 1);
    assert.match(`${stderr}${stdout}`, /^content\/hostile\.md:\d+:\d+: /);
    assert.doesNotMatch(`${stderr}${stdout}`, /\n\s+at |Writing/);
    assert.ok(!fs.existsSync(path.join(copy.folder, ".khabar/eleventy")));
    assert.deepEqual(copy.readDist(), expected);
    assert.ok(!fs.readdirSync(copy.folder).some((file) => file.startsWith("CANARY")));
    fs.rmSync(path.join(copy.folder, "content/hostile.md"));
  });
}

test("a template in the text of an article is text", () => {
  copy.write(
    "content/braces.md",
    `${sampleArticle("3")}\n{{ 191 | times: 7 }} {% include "x" %}\n`,
  );
  assert.equal(copy.khabar(["build"]).status, 0);
  const page = copy.readDist().get("news/3/index.html") ?? "";
  assert.ok(page.includes("{{ 191 | times: 7 }}"));
  assert.ok(!page.includes("1337"));
  fs.rmSync(path.join(copy.folder, "content/braces.md"));
});

test("a mistake whose reader has gone ends the command", () => {
  copy.write("content/bad.md", "no front matter\n");
  for (const program of ["bin/khabar.mjs build", "node_modules/@11ty/eleventy/cmd.cjs"]) {
    const { signal } = spawnSync("bash", ["-c", `"${process.execPath}" ${program} 2>&1 | true`], {
      cwd: copy.folder,
      timeout: 30_000,
    });
    assert.equal(signal, null, `${program} went on for ever`);
  }
  fs.rmSync(path.join(copy.folder, "content/bad.md"));
});
