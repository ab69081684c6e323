import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// Our code compiled to a few modules, and kept. Loading some 270 modules of TypeScript one by one takes
// half a second of every command.
//
// What is kept stands in node_modules, whose code is trusted already: whatever comes with a change to
// the newspaper, from a stranger as well, can't reach it there. A folder is named by a hash of all it is
// made from, so that what is there is never older than the code. Each command reads that code, some
// 370 files, in 10 ms; times of files would tell less.

/** Lists what a folder of compiled code holds, and is written last. */
const sealName = "seal.json";

/**
 * Finds our code compiled, or compiles it.
 *
 * @param {string} project - the folder of the newspaper's repository
 * @returns {Promise<string | undefined>} the address of the compiled commands; undefined where nothing
 *   can be kept, or a module can't be compiled: tsx then says why
 */
export async function findCompiledCode(project) {
  try {
    const sources = readSources(project);
    const cache = path.join(fs.realpathSync(path.join(project, "node_modules")), ".cache/khabar");
    const key = hashFiles("", sources);
    const folder = path.join(cache, key);
    if (!isWhole(folder, key)) {
      const { compileCode } = await import("./compile-code.mjs");
      const files = await compileCode(project, sources, cache);
      keepFiles(cache, folder, [...files, [sealName, seal(key, files)]]);
      if (!isWhole(folder, key)) return undefined;
    }
    noteUse(folder);
    return pathToFileURL(path.join(folder, "khabar.mjs")).href;
  } catch {
    return undefined;
  }
}

/**
 * Reads all that is compiled, and what says how.
 *
 * @returns {Map<string, Buffer>} the bytes, by the file's path in the project
 */
function readSources(project) {
  const files = ["src", "layouts"]
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(project, folder), { recursive: true })
        .map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.(?:tsx?|js)$/.test(file));
  const others = [".eleventy.ts", "tsconfig.json", "bin/compile-code.mjs"];
  const esbuild = "node_modules/esbuild/package.json";
  return new Map(
    [...files.sort(), ...others, esbuild].map((file) => [
      file,
      fs.readFileSync(path.join(project, file)),
    ]),
  );
}

/** One hash of files, their names and order, and of what else counts. */
function hashFiles(more, files) {
  const hash = createHash("sha256").update(JSON.stringify(more));
  for (const [name, bytes] of files)
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  return hash.digest("hex");
}

/** Whether a folder holds just what was compiled under its name, to the last byte. */
function isWhole(folder, key) {
  try {
    // From another folder, code would not find its packages.
    if (fs.realpathSync.native(folder) !== folder) return false;
    const told = fs.readFileSync(path.join(folder, sealName), "utf8");
    const files = JSON.parse(told).names.map((name) => [
      name,
      fs.readFileSync(path.join(folder, name)),
    ]);
    return told === seal(key, files);
  } catch {
    return false;
  }
}

/** What nothing has used for long is removed when other code is compiled. */
function noteUse(folder) {
  const now = new Date();
  try {
    fs.utimesSync(folder, now, now);
  } catch {
    // It may belong to another user, or to a disk that can't be written.
  }
}

/** Names all code of a folder, with one hash of it. Source maps are left out: nothing runs them. */
function seal(key, files) {
  const code = files.filter(([name]) => name.endsWith(".mjs"));
  return JSON.stringify({ names: code.map(([name]) => name), hash: hashFiles(key, code) });
}

/**
 * Puts files in their places by one rename each. Two commands that compile at once write the same bytes
 * under the same names, so that it doesn't matter whose stay, and one that is loading them loses none.
 */
function keepFiles(cache, folder, files) {
  const draft = fs.mkdtempSync(path.join(cache, "draft-"));
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of files) {
      fs.writeFileSync(path.join(draft, name), bytes);
      fs.renameSync(path.join(draft, name), path.join(folder, name));
    }
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}
