import fs from "node:fs";
import path from "node:path";

/** Every file of a folder and its bytes, by its path with `/` between folders, in order. */
export function readFolder(folder: string): Map<string, Buffer> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      path.relative(folder, file).split(path.sep).join("/"),
      fs.readFileSync(file),
    ]),
  );
}
