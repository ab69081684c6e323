import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { isStillDue } from "../../../src/engine/build/last-build.ts";
import { copyProject, type Outcome, type ProjectCopy, secondsLater } from "../../project-copy.ts";

let copy: ProjectCopy;
const kept = new Map<string, Buffer>();
const noteName = ".khabar/dist/last-build";
const indexName = ".khabar/dist/index.db";
const placeOf = (file: string): string => path.join(copy.folder, file);

before(() => {
  copy = copyProject();
  copy.makeSample(8);
  build();
});

after(() => {
  copy.remove();
});

/** Builds, as if no file had been changed a moment ago, and remembers what is noted of the build. */
function build(): string {
  const { status, stdout, stderr } = copy.khabar(["build", "--content", "paper"], secondsLater);
  assert.equal(status, 0, stderr);
  for (const file of [noteName, indexName, ".khabar/dist/manifest"]) {
    if (fs.existsSync(placeOf(file))) kept.set(file, fs.readFileSync(placeOf(file)));
  }
  return stdout;
}

/** Takes back what is noted. */
function restore(): void {
  for (const [file, bytes] of kept) fs.writeFileSync(placeOf(file), bytes);
}

/**
 * What Node is told, so that it does not load some files, from which compiled modules are put together, or
 * packages that are not compiled.
 */
function refuse(files: RegExp): string {
  const hooks = `const refuse = (file) => {
      if (${String(files)}.test(file)) throw new Error("needs " + file);
    };
    export const resolve = (name, context, next) => (refuse(name), next(name, context));
    export const load = async (url, context, next) => {
      const loaded = await next(url, context);
      for (const [, file] of String(loaded.source).matchAll(/^\\/\\/ (\\S+)$/gm)) refuse(file);
      return loaded;
    };`;
  const module = `data:text/javascript,${encodeURIComponent(hooks)}`;
  const text = `import { register } from "node:module"; register(${JSON.stringify(module)});`;
  return `--import data:text/javascript,${encodeURIComponent(text)}`;
}

const eleventy = /^node_modules\/@11ty\/eleventy\/src\/Eleventy\.js$/;

/** Builds where nothing that reads, renders or draws can be loaded, by this process or another one. */
function buildWithLittle(project = copy, ...words: readonly string[]): Outcome {
  const options = refuse(/^node_modules\/(?:@11ty|markdown-it|preact)\/|^src\/site\/|^sharp$/);
  return project.khabar(["build", "--content", "paper", ...words], { NODE_OPTIONS: options });
}

function assertNeedsMore(what: string, project = copy, ...words: readonly string[]): void {
  const { status, stderr } = buildWithLittle(project, ...words);
  assert.equal(status, 2, what);
  assert.match(stderr, /^Khabar stopped: needs /, what);
}

test("where nothing has changed, nothing is loaded, and the same is said", () => {
  const expected = build();
  assert.match(expected, /: 0 files written, \d+ unchanged, 0 deleted\n/);
  const { status, stdout, stderr } = buildWithLittle();
  assert.equal(status, 0, stderr);
  assert.equal(stdout, expected);
  const { written, now } = JSON.parse(buildWithLittle(copy, "--json").stdout) as {
    [key: string]: unknown;
  };
  assert.equal(written, 0);
  const fresh = copy.khabar(["build", "--content", "paper", "--fresh", "--json"]);
  assert.equal((JSON.parse(fresh.stdout) as { now: unknown }).now, now);
  const explained = buildWithLittle(copy, "--explain").stderr;
  assert.equal(explained, "content: each file was looked at, nothing has changed\n");
});

test("what is torn or changed of what was noted is never used", () => {
  build();
  for (const [file, bytes] of kept) {
    // Each reader has a test of its own, with every byte. Of the index only some is read here: the stamps of
    // files and the name of its state.
    const places =
      file === indexName
        ? ["files \n", "folders \n", "notes \n"].map((start) => bytes.lastIndexOf(start) + 20)
        : [Math.floor(bytes.length / 2), bytes.length - 1];
    for (const at of places) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      for (const damaged of [bytes.subarray(0, at), flipped]) {
        fs.writeFileSync(placeOf(file), damaged);
        assertNeedsMore(`${file} at ${at}`);
        restore();
      }
    }
  }
  assert.equal(buildWithLittle().status, 0);
});

test("a note of another build is not used", () => {
  build();
  assertNeedsMore("made for another instant", copy, "--now", "2099-01-01T00:00:00Z");
  restore();
  assertNeedsMore("afresh", copy, "--fresh");
  build();
  const note = kept.get(noteName) ?? Buffer.alloc(0);
  const [first = ""] = fs.readdirSync(placeOf("dist/news"));
  fs.appendFileSync(placeOf(`dist/news/${first}/index.html`), "a stranger's");
  build();
  fs.writeFileSync(placeOf(noteName), note);
  assertNeedsMore("an older one");
  build();
});

test("a link in the note's place is not followed", () => {
  build();
  fs.renameSync(placeOf(noteName), placeOf("elsewhere"));
  fs.symlinkSync(placeOf("elsewhere"), placeOf(noteName));
  assertNeedsMore("a link");
  assert.ok(fs.existsSync(placeOf("elsewhere")));
  fs.rmSync(placeOf("elsewhere"));
  build();
});

test("a copy of the project knows nothing", () => {
  build();
  const other = copyProject("copied");
  try {
    for (const folder of ["paper", ".khabar", "dist"]) {
      const options = { recursive: true, preserveTimestamps: true };
      fs.cpSync(placeOf(folder), path.join(other.folder, folder), options);
    }
    assertNeedsMore("a copy", other);
  } finally {
    other.remove();
  }
});

test("what somebody has done to the site is mended", () => {
  build();
  const [first = "", second = ""] = fs.readdirSync(placeOf("dist/news"));
  const page = placeOf(`dist/news/${first}/index.html`);
  const expected = copy.readDist();
  for (const touch of [
    () => {
      fs.rmSync(page);
    },
    () => {
      fs.writeFileSync(page, "a stranger's");
    },
    () => {
      fs.renameSync(placeOf(`dist/news/${second}`), placeOf("away"));
      fs.cpSync(placeOf("away"), placeOf(`dist/news/${second}`), { recursive: true });
      fs.rmSync(placeOf("away"), { recursive: true });
    },
    () => {
      fs.rmSync(placeOf("dist/archive"), { recursive: true });
    },
  ]) {
    touch();
    assertNeedsMore(touch.toString());
    build();
    assert.deepEqual(copy.readDist(), expected);
  }
  fs.renameSync(placeOf("dist/archive"), placeOf("archive"));
  fs.symlinkSync(placeOf("archive"), placeOf("dist/archive"));
  restore();
  assertNeedsMore("a link");
  fs.rmSync(placeOf("dist/archive"));
  fs.renameSync(placeOf("archive"), placeOf("dist/archive"));
  build();
});

test("a mistake is told of each time, and a page that tells a time is made each time", () => {
  const masthead = placeOf("paper/masthead.yaml");
  const text = fs.readFileSync(masthead, "utf8");
  fs.writeFileSync(placeOf("paper/mistake.md"), "No article.\n");
  for (let tries = 0; tries < 2; tries++) {
    const { status, stderr } = copy.khabar(["build", "--content", "paper"], secondsLater);
    assert.equal(status, 1);
    assert.match(stderr, /paper\/mistake\.md/);
  }
  fs.rmSync(placeOf("paper/mistake.md"));
  fs.writeFileSync(masthead, `${text}generationTime: true\n`);
  build();
  assertNeedsMore("pages that tell how long they took");
  fs.writeFileSync(masthead, text);
});

test("a site that is planned again, and is the same, is made without Eleventy", () => {
  build();
  const expected = build();
  for (const workers of ["1", "2"]) {
    fs.rmSync(placeOf(noteName));
    const words = ["build", "--content", "paper", "--workers", workers];
    const options = { NODE_OPTIONS: refuse(eleventy) };
    const { status, stdout, stderr } = copy.khabar(words, options);
    assert.deepEqual([status, stderr, stdout], [0, "", expected]);
  }
  fs.appendFileSync(placeOf("dist/index.html"), "a stranger's");
  const { status, stderr } = copy.khabar(["build", "--content", "paper"], {
    NODE_OPTIONS: refuse(eleventy),
  });
  assert.equal(status, 2);
  assert.match(stderr, /^Khabar stopped: needs node_modules\/@11ty\/eleventy\//);
});

test("a note holds while the clock has nothing to say", () => {
  const note = { begun: 1000, until: null };
  const cases = [
    [{ ...note }, 1000, true],
    [{ ...note }, 2000, true],
    [{ ...note }, 999, false],
    [{ ...note, until: 2000 }, 1999, true],
    [{ ...note, until: 2000 }, 2000, false],
  ] as const;
  for (const [last, time, expected] of cases) assert.equal(isStillDue(last, time), expected);
});
