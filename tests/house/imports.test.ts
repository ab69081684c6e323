import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

/**
 * The rooms of the house, in the order of `docs/architecture.md`: each may import those above it, and those
 * to its left.
 */
const floors: readonly (readonly [floor: string, rooms: readonly string[]])[] = [
  ["src/language", ["words", "problem", "typography", "calendar", "yaml"]],
  ["src/newsroom", ["masthead", "article", "markdown", "content", "advice", "images", "sample"]],
  ["src/site", ["archive", "metadata", "feeds", "sitemap", "eleventy"]],
  ["layouts", [""]],
  ["src/engine", ["git", "index", "plan", "leaks", "press", "workers", "build"]],
  ["src/commands", [""]],
];
const order = floors.flatMap(([floor, rooms]) =>
  rooms.map((room) => (room === "" ? floor : `${floor}/${room}`)),
);

/** Rooms that alone import a package, or what lies outside the process. */
const guarded: readonly (readonly [module: RegExp, rooms: readonly string[]])[] = [
  [/^node:crypto$/, ["src/newsroom/content"]],
  [/^luxon$/, ["src/language/calendar"]],
  [/^gray-matter$/, ["src/newsroom/article"]],
  [/^yaml$/, ["src/language/yaml"]],
  [/^markdown-it/, ["src/newsroom/markdown"]],
  [/^@11ty\/eleventy(?:\/|$)/, ["src/site/eleventy"]],
  [/^(?:@11ty\/eleventy-img|sharp)(?:\/|$)/, ["src/newsroom/images"]],
  [/^libsql(?:\/|$)/, ["src/engine/index"]],
  [/^@resvg\/resvg-js$/, ["src/newsroom/images", "src/newsroom/sample"]],
  [
    /^(?:node:)?fs(?:\/|$)/,
    [
      "src/newsroom/content",
      "src/newsroom/images",
      "src/site/eleventy",
      "src/engine/index",
      "src/engine/git",
      "src/engine/press",
      "src/engine/build",
      "src/commands",
    ],
  ],
];

/** What only commands may read, and pass on. */
const outside = /process\.env|Date\.now|new Date\(\)|DateTime\.(?:now|local)\(/;

/** Most files side by side in a folder. */
const mostFiles = 24;

/** The room of a file; `.eleventy.ts` is the face of the room that runs Eleventy. */
function roomOf(file: string): string | undefined {
  if (file === ".eleventy.ts") return "src/site/eleventy";
  return order.find((room) => file.startsWith(`${room}/`));
}

/** Programs of the house that no build runs: they write fonts and icons. */
const isProgram = (file: string): boolean => /^layouts\/(?:fonts|icons)\//.test(file);

interface Module {
  readonly room: string;
  readonly source: string;
  /** What it imports: packages by their names, our modules by their paths. */
  readonly imports: readonly string[];
}

const modules = readModules();

function readModules(): ReadonlyMap<string, Module> {
  const files = ["src", "layouts"].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /\.(?:tsx?|m?js)$/.test(file) && !isProgram(file)),
  );
  return new Map(
    [...files.sort(), ".eleventy.ts"].map((file) => {
      const source = fs.readFileSync(file, "utf8");
      const room = roomOf(file);
      assert.ok(room, `${file} is in no room of the house`);
      return [file, { room, source, imports: readImports(file, source) }];
    }),
  );
}

function readImports(file: string, source: string): readonly string[] {
  const named = source.matchAll(
    /^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?\s*"([^"]+)"|\bimport\(\s*["`]([^"`]+)["`]/gm,
  );
  // Eleventy's layouts are loaded by their names.
  return Array.from(named, ([, fixed, called]) => fixed ?? called ?? "")
    .filter((module) => !module.includes("${"))
    .map((module) =>
      module.startsWith(".") ? path.posix.join(path.posix.dirname(file), module) : module,
    );
}

/** Imports up a floor or to the right, of the wrong package, and of what a room may not touch. */
function findForbidden(): readonly string[] {
  const wrong: string[] = [];
  for (const [file, { room, source, imports }] of modules) {
    for (const imported of imports) {
      const guards = guarded.filter(([pattern]) => pattern.test(imported));
      if (guards.some(([, rooms]) => !rooms.includes(room))) {
        wrong.push(`${file} may not import ${imported}`);
      }
      const target = roomOf(imported);
      if (target !== undefined && order.indexOf(target) > order.indexOf(room)) {
        wrong.push(`${file} imports ${imported}: ${room} may not import ${target}`);
      }
    }
    const [read] = room === "src/commands" ? [] : (outside.exec(source) ?? []);
    if (read !== undefined) wrong.push(`${file} reads ${read}: only src/commands may`);
  }
  return wrong;
}

/** Modules that import each other in a ring, types included. */
function findCircles(): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start !== -1) {
      circles.push([...way.slice(start), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const imported of modules.get(file)?.imports ?? []) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const file of modules.keys()) visit(file, []);
  return circles;
}

/** Folders with more files than a reader takes in at once. */
function findFullFolders(): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of modules.keys()) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > mostFiles)
    .map(([folder, count]) => `${folder} has ${count} files`);
}

test("every import runs down or left, none in a circle, and no room is overfull", () => {
  assert.deepEqual([...findForbidden(), ...findCircles(), ...findFullFolders()], []);
});
