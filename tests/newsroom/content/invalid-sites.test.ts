// Every rule has a tiny newspaper that breaks it, in tests/sites/invalid/<rule>/. What is said of it,
// to the line and column, stands in its expected.txt. `KHABAR_WRITE=1 npm test -- invalid-sites`
// writes those anew, to be read before they are committed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { checkContent } from "../../../src/commands/check/check-content.ts";
import type { Folder } from "../../../src/newsroom/content/folder.ts";
import { checkNewspaper } from "../../../src/engine/build/read-publication.ts";
import { checkWithheld, withhold } from "../../../src/newsroom/content/withhold.ts";
import { readSourceLine } from "../../../src/newsroom/content/locate-keys.ts";
import type { DividedNewspaper } from "../../../src/newsroom/content/withhold.ts";
import { readOwnText } from "../../../src/site/eleventy/own-text.ts";
import { formatProblem } from "../../../src/language/problem/format-problem.ts";
import type { Problem } from "../../../src/language/problem/problem.ts";
import { LeakCheck } from "../../../src/engine/leaks/leak-check.ts";
import { rules } from "../../../src/language/problem/rules.ts";
import type { RuleId } from "../../../src/language/problem/rules.ts";

const sites = path.join(import.meta.dirname, "../../sites");
const invalid = path.join(sites, "invalid");

/** Newspapers that no repository can hold: links, sockets, what is not there at all. */
const made: { readonly [rule: string]: (content: string) => void | Promise<void> } = {
  "content-missing": (content) => {
    fs.rmSync(content, { recursive: true });
  },
  "content-empty": (content) => {
    fs.copyFileSync(path.join(sites, "masthead.yaml"), path.join(content, "masthead.yaml"));
  },
  "content-link": (content) => {
    fs.renameSync(content, `${content}-elsewhere`);
    fs.symlinkSync(`${content}-elsewhere`, content);
  },
  "file-link": (content) => {
    fs.symlinkSync("/etc/passwd", path.join(content, "article.md"));
    fs.symlinkSync(".", path.join(content, "folder"));
  },
  "file-kind": async (content) => {
    fs.mkdirSync(path.join(content, "masthead.yaml"));
    const server = net.createServer();
    const socket = path.join(content, "article.md");
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    // Closing removes the socket; what is looked at is a copy of its name.
    fs.linkSync(socket, path.join(content, "socket.md"));
    await new Promise((resolve) => server.close(resolve));
  },
  "file-name": (content) => {
    fs.writeFileSync(path.join(content, "a\u202edm.md"), "");
    fs.writeFileSync(path.join(content, "line\nbreak.md"), "");
  },
  "file-size": (content) => {
    fs.writeFileSync(path.join(content, "article.md"), "a".repeat(512 * 1024 + 1));
  },
  "picture-size": (content) => {
    fs.writeFileSync(path.join(content, "bridge.jpg"), "");
    fs.truncateSync(path.join(content, "bridge.jpg"), 32 * 1024 * 1024 + 1);
  },
  "text-changed": (content) => {
    const who = ["-c", "user.name=Sample", "-c", "user.email=sample@sample.example"];
    for (const words of [["init"], ["add", "."], [...who, "commit", "-m", "Publish"]]) {
      execFileSync("git", ["-C", path.dirname(content), ...words], { stdio: "ignore" });
    }
    for (const [file, before, after] of [
      ["1.md", "A sample", "Another sample"],
      ["2.md", "was published", "is now"],
    ] as const) {
      const text = fs.readFileSync(path.join(content, file), "utf8");
      fs.writeFileSync(path.join(content, file), text.replace(before, after));
    }
  },
  "file-unreadable": (content) => {
    fs.mkdirSync(path.join(content, "1401"));
    fs.chmodSync(path.join(content, "1401"), 0o000);
  },
};

/** What only a build finds: on 1401/4/8, after one that published everything. */
const built: {
  readonly [rule: string]: (divided: DividedNewspaper, content: Folder) => readonly Problem[];
} = {
  "withheld-late": (divided, content) => checkWithheld(divided, content, () => true),
  "withheld-all": (divided, content) => checkWithheld(divided, content, () => false),
  "withheld-leak": ({ published, withheld }) => {
    const check = new LeakCheck({ published, withheld, pictures: [], shown: new Map(), readOwnText });
    for (const { article, body } of published.articles) {
      const file = `news/${article.id}/index.html`;
      check.scan({ file, kind: "article", bytes: body.pieces.join("") });
    }
    return check.leaks;
  },
};

/** What a build is told, and of a rule that only warns, what a check tells besides. */
async function findProblems(rule: string, content: Folder): Promise<readonly Problem[]> {
  const { severity } = rules[rule as RuleId];
  if (severity === "warning") return (await checkContent(content, Date.now(), process.env)).problems;
  const read = await checkNewspaper(content, Date.now());
  if (!read.ok) return read.problems;
  return built[rule]?.(withhold(read.value, Date.UTC(2022, 5, 29)), content) ?? [];
}

/** Root can read every file, so that what is unreadable to others is read as another. */
async function checkAsAnyone(rule: string, folder: string, location: string) {
  const content = { location, name: "content" };
  if (rule !== "file-unreadable" || process.getuid?.() !== 0) return findProblems(rule, content);
  fs.chmodSync(folder, 0o755);
  process.seteuid?.(65534);
  try {
    return await findProblems(rule, content);
  } finally {
    process.seteuid?.(0);
  }
}

for (const rule of Object.keys(rules)) {
  test(`${rule}: is found at its place`, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-invalid-"));
    try {
      const content = path.join(folder, "content");
      await copySite(rule, content);
      const problems = await checkAsAnyone(rule, folder, content);
      assert.notEqual(problems.length, 0, "the newspaper was accepted");
      const told = problems
        .map((problem) => formatProblem(problem, readSourceLine(problem, { location: content, name: "content" })))
        .join("\n");
      compareWithExpected(rule, `${told}\n`);
      assert.ok(
        problems.every((problem) => problem.rule === rule),
        `another rule than ${rule} is broken:\n${told}`,
      );
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function copySite(rule: string, content: string): Promise<void> {
  const site = path.join(invalid, rule, "content");
  if (fs.existsSync(site)) fs.cpSync(site, content, { recursive: true });
  else fs.mkdirSync(content);
  const masthead = path.join(content, "masthead.yaml");
  const needsMasthead = rule !== "masthead-missing" && rule !== "file-kind";
  if (needsMasthead && !fs.existsSync(masthead)) {
    fs.copyFileSync(path.join(sites, "masthead.yaml"), masthead);
  }
  await made[rule]?.(content);
}

function compareWithExpected(rule: string, told: string): void {
  const file = path.join(invalid, rule, "expected.txt");
  if (process.env["KHABAR_WRITE"] === "1") {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, told);
  }
  assert.equal(told, fs.readFileSync(file, "utf8"));
}
