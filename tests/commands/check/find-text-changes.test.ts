import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { findTextChanges } from "../../../src/commands/check/find-text-changes.ts";

const places: string[] = [];
after(() => {
  for (const place of places) fs.rmSync(place, { recursive: true });
});

const article = (id: number, text = "Sample text."): string =>
  `---\nid: ${id}\ndate: 1401/4/6\ndesk: politics\ntitle: Sample headline ${id}\n---\n\n${text}\n`;

interface Checkout {
  readonly root: string;
  readonly content: string;
  readonly git: (...words: readonly string[]) => void;
  readonly write: (inside: string, text: string) => void;
  /** What is reported, each as `file:line`. */
  readonly check: () => readonly string[];
}

/** A git checkout of a newspaper of two articles, its folder below the root of the repository. */
function makeCheckout(): Checkout {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-checkout-"));
  places.push(root);
  const content = path.join(root, "paper/content");
  const checkout: Checkout = {
    root,
    content,
    git: (...words) => {
      const who = ["-c", "user.name=Sample", "-c", "user.email=sample@sample.example"];
      execFileSync("git", ["-C", root, ...who, ...words], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    },
    write: (inside, text) => {
      fs.mkdirSync(path.dirname(path.join(content, inside)), { recursive: true });
      fs.writeFileSync(path.join(content, inside), text);
    },
    check: () =>
      findTextChanges(
        { location: content, name: "content" },
        { now: Date.UTC(2022, 7, 1), timeZone: "Asia/Tehran" },
        process.env,
      ).map(({ file, range }) => `${file}:${range?.start.line ?? 0}`),
  };
  checkout.write("1401/1.md", article(1));
  checkout.write("1401/2.md", article(2));
  checkout.git("init", "-q");
  checkout.git("add", ".");
  checkout.git("commit", "-q", "-m", "Publish");
  return checkout;
}

test("a published text that changed is found, whether staged or not", () => {
  const { check, write, git } = makeCheckout();
  assert.deepEqual(check(), []);
  write("1401/1.md", article(1, "Another text."));
  assert.deepEqual(check(), ["content/1401/1.md:8"]);
  git("add", ".");
  assert.deepEqual(check(), ["content/1401/1.md:8"]);
  git("commit", "-q", "-m", "Change");
  assert.deepEqual(check(), []);
});

test("a file that was moved is known by its article", () => {
  const { check, write, content } = makeCheckout();
  fs.rmSync(path.join(content, "1401/2.md"));
  write("1401/04/moved.md", article(2));
  assert.deepEqual(check(), []);
  write("1401/04/moved.md", article(2, "Another text."));
  assert.deepEqual(check(), ["content/1401/04/moved.md:8"]);
});

test("a new article and a deleted one are no change of text", () => {
  const { check, write, content } = makeCheckout();
  fs.rmSync(path.join(content, "1401/1.md"));
  write("1401/3.md", article(3));
  assert.deepEqual(check(), []);
});

test("line ends of another system are white space", () => {
  const { check, write } = makeCheckout();
  write("1401/1.md", article(1).replaceAll("\n", "\r\n"));
  assert.deepEqual(check(), []);
});

test("names in any script are read as they are", () => {
  const { check, write, git } = makeCheckout();
  write("۱۴۰۱/خبر «یک».md", article(4));
  git("add", ".");
  git("commit", "-q", "-m", "Publish");
  write("۱۴۰۱/خبر «یک».md", article(4, "Another text."));
  assert.deepEqual(check(), ["content/۱۴۰۱/خبر «یک».md:8"]);
});

test("without a commit or a checkout nothing is said", () => {
  const { check, root, write } = makeCheckout();
  write("1401/1.md", article(1, "Another text."));
  fs.rmSync(path.join(root, ".git"), { recursive: true });
  assert.deepEqual(check(), []);
  execFileSync("git", ["-C", root, "init", "-q"]);
  assert.deepEqual(check(), []);
});

test("a hook's environment doesn't lead to another repository", (t) => {
  const { check, write } = makeCheckout();
  write("1401/1.md", article(1, "Another text."));
  process.env["GIT_DIR"] = ".git";
  t.after(() => {
    delete process.env["GIT_DIR"];
  });
  assert.deepEqual(check(), ["content/1401/1.md:8"]);
});

test("nothing that a stranger's repository names is run", () => {
  const { check, write, git, root, content } = makeCheckout();
  const marker = path.join(root, "ran");
  const program = path.join(root, "program.sh");
  fs.writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${marker}'\n`, { mode: 0o755 });
  write("1401/1.md", article(1, "Another text."));
  fs.writeFileSync(path.join(root, ".gitattributes"), "*.md filter=bad diff=bad\n");
  for (const key of [
    ...["filter.bad.clean", "filter.bad.smudge", "diff.bad.textconv", "diff.bad.command"],
    ...["diff.external", "core.fsmonitor", "core.pager", "pager.ls-tree", "pager.cat-file"],
    ...["core.sshCommand", "remote.origin.uploadpack", "core.askPass", "alias.ls-tree"],
  ]) {
    git("config", key, key.startsWith("alias") ? `!${program}` : program);
  }
  // A partial clone fetches what it lacks: the text of the first article, here.
  for (const [key, value] of [
    ["remote.origin.url", `ext::${program}`],
    ["remote.origin.promisor", "true"],
    ["remote.origin.partialCloneFilter", "blob:none"],
    ["extensions.partialClone", "origin"],
    ["core.repositoryFormatVersion", "1"],
    ["protocol.ext.allow", "always"],
    ["core.hooksPath", root],
  ] as const) {
    git("config", key, value);
  }
  const readObject = (revision: string) =>
    execFileSync("git", ["-C", root, "rev-parse", revision], { encoding: "utf8" }).trim();
  assert.deepEqual(check(), ["content/1401/1.md:8"]);
  const object = readObject("HEAD:paper/content/1401/1.md");
  fs.rmSync(path.join(root, ".git/objects", object.slice(0, 2), object.slice(2)));
  fs.rmSync(marker, { force: true });
  check();
  assert.equal(fs.existsSync(marker), false, "a program ran");
  // The trap is one: plain git falls into it.
  try {
    execFileSync("git", ["-C", content, "diff", "--name-only", "HEAD"], {
      stdio: "ignore",
      timeout: 5000,
    });
  } catch {
    // It misses the object in the end.
  }
  assert.equal(fs.existsSync(marker), true, "the trap is none");
});
