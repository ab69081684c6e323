import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { PressFile } from "../../../src/engine/press/press-file.ts";
import { openPress } from "../../../src/engine/press/press.ts";
import type { Publication } from "../../../src/engine/press/publication.ts";
import { writeChecksummedText } from "../../../src/engine/press/checksummed-text.ts";
import { makeRoot, oldSite, pictureOf, pictureOfSite } from "./sample-sites.ts";

const key = "sample-key";

function publish<T>(output: string, act: (publication: Publication) => T): T {
  const press = openPress(output);
  try {
    return act(press.begin());
  } finally {
    press.release();
  }
}

/** Publishes the old site with a key for each file. */
function publishOldSite(output: string): void {
  publish(output, (publication) => {
    for (const file of oldSite) publication.add(file, key);
    publication.finish();
  });
}

function stateOf(folder: string): Record<string, unknown> {
  const entries = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    ["", ...entries].sort().map((entry) => {
      const { ino, mtimeNs } = fs.lstatSync(path.join(folder, entry), { bigint: true });
      return [entry, `${ino} ${mtimeNs}`];
    }),
  );
}

test("a site of which nothing has changed is kept without reading, writing or syncing any of it", (t) => {
  const { root, output } = makeRoot();
  publishOldSite(output);
  const press = openPress(output);
  const before = stateOf(root);
  const calls: string[] = [];
  for (const call of [
    "readFileSync",
    "openSync",
    "writeFileSync",
    "mkdirSync",
    "renameSync",
  ] as const) {
    const original = fs[call];
    t.mock.method(fs, call, (...args: unknown[]): unknown => {
      calls.push(`${call} ${path.relative(root, String(args[0]))}`);
      return Reflect.apply(original, fs, args);
    });
  }
  const publication = press.begin();
  assert.ok(oldSite.every(({ file }) => publication.keep(file, key)));
  assert.deepEqual(publication.finish(), { written: 0, unchanged: 7, deleted: 0 });
  const others = calls.filter((call) => !/^(read|open)\w+ \.khabar.dist.manifest$/.test(call));
  assert.deepEqual(others, []);
  assert.ok(calls.length > 0);
  assert.deepEqual(stateOf(root), before);
  press.release();
});

test("what is kept stays as it is where other files change, and is kept again", () => {
  const { output } = makeRoot();
  publishOldSite(output);
  const before = stateOf(output);
  const front: PressFile = { kind: "front", file: "index.html", bytes: "sample front, newer" };
  for (const written of [1, 0]) {
    publish(output, (publication) => {
      const rendered = oldSite.filter(({ file }) => {
        return !publication.keep(file, file === "index.html" ? "newer-key" : key);
      });
      assert.equal(rendered.length, written);
      if (written > 0) publication.add(front, "newer-key");
      assert.deepEqual(publication.finish(), { written, unchanged: 7 - written, deleted: 0 });
    });
  }
  const after = stateOf(output);
  const changed = Object.keys(after).filter((place) => after[place] !== before[place]);
  assert.deepEqual(changed, ["", "index.html"]);
});

test("a file that is neither kept nor added leaves the site", () => {
  const { output } = makeRoot();
  publishOldSite(output);
  const staying = oldSite.filter(({ file }) => !file.startsWith("news/3"));
  publish(output, (publication) => {
    assert.ok(staying.every(({ file }) => publication.keep(file, key)));
    assert.deepEqual(publication.finish(), { written: 0, unchanged: 6, deleted: 1 });
  });
  assert.deepEqual(pictureOf(output), pictureOfSite(staying));
});

test("a file that was added without a key, or with another one, is not kept", () => {
  const { output } = makeRoot();
  publish(output, (publication) => {
    for (const [at, file] of oldSite.entries()) publication.add(file, at === 0 ? key : undefined);
    publication.finish();
  });
  publish(output, (publication) => {
    const [first, ...others] = oldSite.map(({ file }) => file);
    assert.equal(publication.keep(first ?? "", "other-key"), false);
    assert.ok(others.every((file) => !publication.keep(file, key)));
    assert.equal(publication.keep("news/9/index.html", key), false);
    assert.equal(publication.keep(first ?? "", key), true);
    publication.abandon();
  });
});

test("a file that is added and found the same keeps its time and gets the new key", () => {
  const { output } = makeRoot();
  publishOldSite(output);
  const before = stateOf(output);
  publish(output, (publication) => {
    for (const file of oldSite) publication.add(file, "other-key");
    assert.deepEqual(publication.finish(), { written: 0, unchanged: 7, deleted: 0 });
  });
  publish(output, (publication) => {
    assert.ok(oldSite.every(({ file }) => publication.keep(file, "other-key")));
    publication.finish();
  });
  assert.deepEqual(stateOf(output), before);
});

const page = "news/2/index.html";
const touched: Record<string, (file: string, root: string) => void> = {
  "written to": (file) => {
    fs.appendFileSync(file, "!");
  },
  "written to, its size the same": (file) => {
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("same", "SAME"));
  },
  deleted: (file) => {
    fs.rmSync(file);
  },
  "replaced by a link to itself": (file, root) => {
    fs.renameSync(file, path.join(root, "elsewhere"));
    fs.symlinkSync(path.join(root, "elsewhere"), file);
  },
  "replaced by a folder": (file) => {
    fs.rmSync(file);
    fs.mkdirSync(file);
  },
  "moved, with a link in its folder's place": (file, root) => {
    fs.renameSync(path.dirname(file), path.join(root, "elsewhere"));
    fs.symlinkSync(path.join(root, "elsewhere"), path.dirname(file));
  },
  "moved, with a link in an outer folder's place": (file, root) => {
    const outer = path.dirname(path.dirname(file));
    fs.renameSync(outer, path.join(root, "elsewhere"));
    fs.symlinkSync(path.join(root, "elsewhere"), outer);
  },
};
for (const [what, touch] of Object.entries(touched)) {
  for (const ahead of [false, true]) {
    test(`a file that has been ${what} is not kept${ahead ? ", looked at ahead" : ""}`, () => {
      const { root, output } = makeRoot();
      publishOldSite(output);
      touch(path.join(output, page), root);
      publish(output, (publication) => {
        if (ahead) publication.lookAhead();
        assert.equal(publication.keep(page, key), false);
        assert.equal(publication.keep("index.html", key), true);
        publication.abandon();
      });
    });
  }
}

for (const ahead of [false, true]) {
  test(`a copy of a site, all of whose files are other ones, is kept${ahead ? ", looked at ahead" : ""}`, () => {
    const { root, output } = makeRoot();
    publishOldSite(output);
    fs.cpSync(output, `${output}.copy`, { recursive: true });
    fs.rmSync(output, { recursive: true });
    fs.renameSync(`${output}.copy`, output);
    const before = stateOf(output);
    publish(output, (publication) => {
      if (ahead) publication.lookAhead();
      assert.ok(oldSite.every(({ file }) => publication.keep(file, key)));
      assert.deepEqual(publication.finish(), { written: 0, unchanged: 7, deleted: 0 });
    });
    assert.deepEqual(stateOf(output), before);
    // From now on they are known, and the manifest tells of them.
    const { ino } = fs.statSync(path.join(root, ".khabar/dist/manifest"));
    publish(output, (publication) => {
      assert.ok(oldSite.every(({ file }) => publication.keep(file, key)));
      publication.finish();
    });
    assert.equal(fs.statSync(path.join(root, ".khabar/dist/manifest")).ino, ino);
  });
}

test("a look ahead at more files than one thread takes at a time", async () => {
  const { output } = makeRoot();
  const site = Array.from({ length: 3000 }, (_, id): PressFile => {
    return { kind: "article", file: `news/${id}/index.html`, bytes: `sample ${id}` };
  });
  publish(output, (publication) => {
    for (const file of site) publication.add(file, key);
    publication.finish();
  });
  fs.appendFileSync(path.join(output, "news/700/index.html"), "!");
  for (const milliseconds of [0, 200]) {
    const press = openPress(output);
    const publication = press.begin();
    publication.lookAhead();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const touched = site.filter(({ file }) => !publication.keep(file, key));
    assert.deepEqual(
      touched.map(({ file }) => file),
      ["news/700/index.html"],
    );
    publication.abandon();
    press.release();
  }
});

test("a backup made of hard links keeps nothing from being kept", () => {
  const { root, output } = makeRoot();
  publishOldSite(output);
  fs.linkSync(path.join(output, page), path.join(root, "backup"));
  publish(output, (publication) => {
    assert.equal(publication.keep(page, key), true);
    publication.abandon();
  });
});

for (const version of [1, 2]) {
  test(`a manifest of version ${version} tells whose files are, and nothing about them`, () => {
    const { root, output } = makeRoot();
    publishOldSite(output);
    const manifest = path.join(root, ".khabar/dist/manifest");
    fs.rmSync(manifest);
    const record = version === 1 ? "" : `\t1.2.3\t${key}`;
    const lines = oldSite
      .map(({ file }) => Buffer.from(`${file}${record}\n`))
      .sort((a, b) => a.compare(b));
    writeChecksummedText(manifest, `khabar manifest ${version}`, lines);
    publish(output, (publication) => {
      assert.ok(oldSite.every(({ file }) => !publication.keep(file, key)));
      const [, ...others] = oldSite;
      for (const file of others) publication.add(file, key);
      assert.deepEqual(publication.finish(), { written: 0, unchanged: 6, deleted: 1 });
    });
    publish(output, (publication) => {
      assert.ok(oldSite.slice(1).every(({ file }) => publication.keep(file, key)));
      publication.abandon();
    });
  });
}

test("where the output is gone, nothing is kept", () => {
  const { output } = makeRoot();
  publishOldSite(output);
  fs.rmSync(output, { recursive: true });
  publish(output, (publication) => {
    assert.ok(oldSite.every(({ file }) => !publication.keep(file, key)));
    for (const file of oldSite) publication.add(file, key);
    publication.finish();
  });
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
});

for (const clash of [page, `${page}/x`, "news/2", "news"]) {
  test(`what is kept and what is added can't share a place: ${clash}`, () => {
    const { output } = makeRoot();
    publishOldSite(output);
    assert.throws(() => {
      publish(output, (publication) => {
        assert.equal(publication.keep(page, key), true);
        publication.add({ kind: "article", file: clash, bytes: "sample" });
        publication.finish();
      });
    });
    assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  });
}

for (const bad of ["", "a b", "a\tb", "a\nb", "é", "a".repeat(101)]) {
  test(`a key that can't stand in the manifest is our own mistake: ${JSON.stringify(bad).slice(0, 20)}`, () => {
    const { output } = makeRoot();
    publish(output, (publication) => {
      assert.throws(() => {
        publication.add({ kind: "asset", file: "a", bytes: "" }, bad);
      }, /key/);
    });
  });
}
