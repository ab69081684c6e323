import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// A cache of our code, compiled to a few modules: loading hundreds of TypeScript modules one by one takes
// half a second of every command.
//
// The cache lives in node_modules, whose code is trusted already: a change to the newspaper, which may come
// from a stranger, can't write there. A folder is named by a digest of its sources, so its code is never
// older than they are. Every command reads all sources, in 10 ms; modification times would tell less.

/**
 * Packages that are compiled with our code: a process then loads a few files, where Eleventy alone has some
 * 300. A build of five articles takes a fifth less processor time, on Node 20 three tenths.
 */
const bundled = ["@11ty/eleventy", "gray-matter", "luxon", "markdown-it", "preact", "yaml"];

/** Lists the modules of a folder of compiled code, with one digest of them; written last. */
const checksumName = "checksum.json";

/**
 * Finds our compiled code in the cache, or compiles it.
 *
 * @param {string} project - the folder of the newspaper's repository
 * @returns {Promise<string | undefined>} the URL of the compiled commands; undefined where the cache
 *   can't be written or a module can't be compiled: tsx then says why
 */
export async function findCompiledCode(project) {
  try {
    const sources = readSources(project);
    const cache = path.join(fs.realpathSync(path.join(project, "node_modules")), ".cache/khabar");
    const key = digestFiles("", sources);
    const folder = path.join(cache, key);
    if (!isWhole(folder, key)) {
      const { compileCode } = await import("./compile-code.mjs");
      const files = await compileCode(project, sources, bundled, cache);
      storeFiles(cache, folder, [...files, [checksumName, formatChecksum(key, files)]]);
      if (!isWhole(folder, key)) return undefined;
    }
    markUsed(folder);
    return pathToFileURL(path.join(folder, "khabar.mjs")).href;
  } catch {
    return undefined;
  }
}

/**
 * Reads all modules, and what decides how they are compiled.
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
  const packages = ["esbuild", ...bundled].map((name) => `node_modules/${name}/package.json`);
  // What npm has installed, by name and version, says it of what those import, too.
  const installed = "node_modules/.package-lock.json";
  if (fs.existsSync(path.join(project, installed))) packages.push(installed);
  return new Map(
    [...files.sort(), ...others, ...packages].map((file) => [
      file,
      fs.readFileSync(path.join(project, file)),
    ]),
  );
}

/** One digest of a key and of files: their names, order and bytes. */
function digestFiles(key, files) {
  const hash = createHash("sha256").update(JSON.stringify(key));
  for (const [name, bytes] of files)
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  return hash.digest("hex");
}

/** Whether a folder holds exactly the modules that were compiled under its key. */
function isWhole(folder, key) {
  try {
    // Through a link to elsewhere, the modules would not find their packages.
    if (fs.realpathSync.native(folder) !== folder) return false;
    const checksum = fs.readFileSync(path.join(folder, checksumName), "utf8");
    const files = JSON.parse(checksum).names.map((name) => [
      name,
      fs.readFileSync(path.join(folder, name)),
    ]);
    return checksum === formatChecksum(key, files);
  } catch {
    return false;
  }
}

/** Sets a folder's time to now: the next compilation removes folders that were not used for a day. */
function markUsed(folder) {
  const now = new Date();
  try {
    fs.utimesSync(folder, now, now);
  } catch {
    // It may belong to another user, or to a read-only disk.
  }
}

/** Lists a folder's modules, with one digest of them; without source maps, which nothing runs. */
function formatChecksum(key, files) {
  const code = files.filter(([name]) => name.endsWith(".mjs"));
  return JSON.stringify({ names: code.map(([name]) => name), hash: digestFiles(key, code) });
}

/**
 * Puts files in their places by one rename each. Commands that compile at once write the same bytes under
 * the same names: it doesn't matter whose stay, and a command that is loading them finds all.
 */
function storeFiles(cache, folder, files) {
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
