import assert from "node:assert/strict";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { findCompiledCode } from "../../bin/compiled-code.mjs";
import { copyProject } from "../project-copy.ts";

/** A newspaper whose compiled code is its own: the folder of packages is, and leads to each of them. */
function copyWithPackages() {
  const copy = copyProject();
  const packages = path.join(copy.folder, "node_modules");
  const shared = fs.realpathSync(packages);
  fs.rmSync(packages);
  fs.mkdirSync(packages);
  for (const name of fs.readdirSync(shared).filter((name) => !name.startsWith("."))) {
    fs.symlinkSync(path.join(shared, name), path.join(packages, name));
  }
  return { ...copy, cache: path.join(packages, ".cache") };
}

const copy = copyWithPackages();
const project = `${fs.realpathSync(copy.folder)}/`;
after(() => {
  copy.remove();
});
beforeEach(() => {
  fs.rmSync(copy.cache, { recursive: true, force: true });
});

/** The folder in which the code is kept, compiled now or before. */
async function compile(): Promise<string> {
  const address = await findCompiledCode(project);
  assert.ok(address !== undefined, "our code can't be compiled");
  return path.dirname(fileURLToPath(address));
}

/** Every file below a folder with what it holds. */
function readAll(folder: string): readonly (readonly [string, string])[] {
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => [name, fs.readFileSync(path.join(folder, name), "latin1")] as const);
}

test("compiled code and tsx make the same bytes", async () => {
  const folder = await compile();
  const tsx = path.join(copy.folder, "node_modules/tsx");
  const target = fs.readlinkSync(tsx);
  fs.rmSync(tsx);
  assert.equal(copy.khabar(["build", "--now", "2026-01-01T00:00:00Z"]).status, 0);
  fs.symlinkSync(target, tsx);
  const compiled = copy.readDist();
  assert.ok(compiled.size > 10);
  assert.deepEqual(fs.readdirSync(path.dirname(folder)), [path.basename(folder)]);

  fs.rmSync(path.join(copy.folder, "dist"), { recursive: true });
  fs.rmSync(path.join(copy.folder, ".khabar"), { recursive: true });
  fs.rmSync(copy.cache, { recursive: true });
  fs.writeFileSync(copy.cache, "nothing can be kept where this file stands\n");
  assert.equal(await findCompiledCode(project), undefined);
  assert.equal(copy.khabar(["build", "--now", "2026-01-01T00:00:00Z"]).status, 0);
  assert.deepEqual(copy.readDist(), compiled);
});

test("a changed source file is taken up at once, whatever its length and time say", () => {
  const file = path.join(copy.folder, "src/commands/terminal/help.ts");
  const text = fs.readFileSync(file, "utf8");
  const { atime, mtime } = fs.statSync(file);
  const before = copy.khabar(["help"]).stdout;
  assert.match(before, /finishes a build/);
  fs.writeFileSync(file, text.replaceAll("finishes a build", "finishes a BUILD"));
  fs.utimesSync(file, atime, mtime);
  assert.match(copy.khabar(["help"]).stdout, /finishes a BUILD/);
  fs.writeFileSync(file, text);
  assert.equal(copy.khabar(["help"]).stdout, before);
});

test("a changed module of plain JavaScript is compiled anew", async () => {
  const folder = await compile();
  const file = path.join(copy.folder, "src/engine/press/file-stamp.js");
  const text = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, `${text}\nprocess.title = "sample";\n`);
  const changed = readAll(await compile());
  fs.writeFileSync(file, text);
  assert.ok(changed.some(([name, code]) => name.endsWith(".mjs") && code.includes('"sample"')));
  assert.equal(await compile(), folder);
});

const damages: readonly (readonly [name: string, damage: (file: string) => void])[] = [
  [
    "changed",
    (file) => {
      fs.writeFileSync(file, `process.exit(7);\n${fs.readFileSync(file, "utf8")}`);
    },
  ],
  [
    "cut off",
    (file) => {
      fs.truncateSync(file, fs.statSync(file).size - 1);
    },
  ],
  [
    "emptied",
    (file) => {
      fs.writeFileSync(file, "");
    },
  ],
  [
    "missing",
    (file) => {
      fs.rmSync(file);
    },
  ],
];
for (const [name, damage] of damages) {
  test(`compiled code is made anew where a file of it is ${name}`, async () => {
    const folder = await compile();
    const whole = readAll(folder);
    for (const file of ["khabar.mjs", "checksum.json"]) {
      damage(path.join(folder, file));
      const { status, stdout } = copy.khabar(["help"]);
      assert.equal(status, 0);
      assert.match(stdout, /finishes a build/);
      assert.deepEqual(readAll(folder), whole);
    }
  });
}

test("code under the name of other code is not run", async () => {
  const folder = await compile();
  const file = path.join(copy.folder, "src/commands/terminal/help.ts");
  const text = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, text.replaceAll("finishes a build", "finishes a BUILD"));
  const changed = await compile();
  fs.writeFileSync(file, text);
  assert.notEqual(changed, folder);
  fs.rmSync(folder, { recursive: true });
  fs.cpSync(changed, folder, { recursive: true });
  assert.match(copy.khabar(["help"]).stdout, /finishes a build/);
});

test("code that is kept where it can't find its packages is not run", () => {
  const elsewhere = path.join(path.dirname(copy.folder), "elsewhere");
  fs.mkdirSync(elsewhere);
  fs.symlinkSync(elsewhere, copy.cache);
  assert.equal(copy.khabar(["check"]).status, 0);
  fs.rmSync(copy.cache);
});

test("commands that compile at once don't disturb each other", async () => {
  const all = Array.from({ length: 4 }, () => copy.start(["check"]));
  const codes = await Promise.all(
    all.map(async (child) => (await once(child, "close"))[0] as number),
  );
  assert.deepEqual(codes, [0, 0, 0, 0]);
  const folder = await compile();
  assert.deepEqual(fs.readdirSync(path.dirname(folder)), [path.basename(folder)]);
});

test("a module that can't be compiled is explained, and one that throws is named with its line", () => {
  const file = path.join(copy.folder, "src/commands/check.ts");
  const text = fs.readFileSync(file, "utf8");
  const line = text
    .split("\n")
    .findIndex((line) => line.startsWith("export async function check("));
  fs.writeFileSync(
    file,
    text.replace("const { values, positionals }", "throw new Error('sample');\n$&"),
  );
  const thrown = copy.khabar(["check", "--verbose"]);
  assert.equal(thrown.status, 2);
  assert.match(
    thrown.stderr,
    new RegExp(
      `\\(${project}src/commands/check\\.ts:${line + 2}:\\d+\\)|${project}src/commands/check\\.ts:${line + 2}:`,
    ),
  );
  fs.writeFileSync(file, text.replace("const { values, positionals }", "const const;\n$&"));
  const broken = copy.khabar(["check", "--verbose"]);
  assert.equal(broken.status, 2);
  assert.match(broken.stderr, /check\.ts/);
  fs.writeFileSync(file, text);
});
