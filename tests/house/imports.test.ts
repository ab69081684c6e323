import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

/** The rooms from left to right; each may import what stands to its left. */
const order: readonly (readonly string[])[] = [
  ["problem", "words"],
  ["typography"],
  ["calendar", "yaml"],
  ["masthead"],
  ["article"],
  ["markdown"],
  // Side by side, so that reading the newspaper, and so building it, can't wait for advice.
  ["content", "advice"],
  ["archive", "images"],
  ["metadata", "feeds", "sitemap"],
  ["layouts"],
  ["eleventy"],
  ["proof"],
  ["press"],
  ["sample"],
  ["commands"],
];

/** What only one room may import, and who may touch what lies outside the process. */
const guarded: readonly (readonly [module: RegExp, rooms: readonly string[]])[] = [
  [/^luxon$/, ["calendar"]],
  [/^gray-matter$/, ["article"]],
  [/^yaml$/, ["yaml"]],
  [/^markdown-it/, ["markdown"]],
  [/^@11ty\/eleventy(?:\/|$)/, ["eleventy", "commands"]],
  [/^(?:@11ty\/eleventy-img|sharp)(?:\/|$)/, ["images"]],
  [/^@resvg\/resvg-js$/, ["images", "sample"]],
  [/^(?:node:)?fs(?:\/|$)/, ["content", "images", "eleventy", "press", "commands"]],
];

const place = (room: string): number => order.findIndex((rooms) => rooms.includes(room));

function roomOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  return first === "src" ? second : first;
}

/** Programs of the house that no build runs: they write fonts and icons. */
const isProgram = (file: string): boolean => /^layouts\/(?:fonts|icons)\//.test(file);

const files = ["src", "layouts"].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
    .filter((file) => !isProgram(file)),
);

for (const file of files) {
  test(`${file} imports only what stands to its left`, () => {
    const room = roomOf(file);
    assert.notEqual(place(room), -1, `${room} is no room of the house`);
    const source = fs.readFileSync(file, "utf8");
    for (const [, module = ""] of source.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      for (const [pattern, rooms] of guarded) {
        if (pattern.test(module))
          assert.ok(rooms.includes(room), `${room} may not import ${module}`);
      }
      if (!module.startsWith(".")) continue;
      const target = roomOf(
        path.posix.normalize(path.posix.join(path.posix.dirname(file), module)),
      );
      assert.ok(
        target === room || place(target) < place(room),
        `${room} may not import ${target} (${module})`,
      );
    }
    if (room !== "commands") {
      assert.doesNotMatch(source, /process\.env|Date\.now|new Date\(\)|DateTime\.(?:now|local)\(/);
    }
  });
}
