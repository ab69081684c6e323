import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bytesOf, type PressFile } from "../../../src/engine/press/press-file.ts";

/** A small site, and what it may become: every kind of change is in it once. */
export const oldSite: readonly PressFile[] = [
  { kind: "asset", file: "assets/page.css", bytes: "sample style, old" },
  { kind: "asset", file: "assets/icon.png", bytes: new Uint8Array([1, 2, 3, 255]) },
  { kind: "article", file: "news/1/index.html", bytes: "sample article 1, old" },
  { kind: "article", file: "news/2/index.html", bytes: "sample article 2, the same" },
  { kind: "article", file: "news/3/index.html", bytes: "sample article 3, leaves" },
  { kind: "front", file: "index.html", bytes: "sample front, old" },
  { kind: "front", file: "feed", bytes: "sample feed, becomes a folder" },
];

export const newSite: readonly PressFile[] = [
  { kind: "front", file: "index.html", bytes: "sample front, new" },
  { kind: "front", file: "feed/index.xml", bytes: "sample feed, new" },
  { kind: "front", file: "en/index.html", bytes: "sample English front, new" },
  {
    kind: "article",
    file: "news/1/index.html",
    bytes: "sample article 1, new and longer than before",
  },
  { kind: "article", file: "news/2/index.html", bytes: "sample article 2, the same" },
  { kind: "article", file: "news/4/index.html", bytes: "sample article 4, new" },
  { kind: "article", file: "en/news/4/index.html", bytes: "sample English article 4, new" },
  { kind: "asset", file: "assets/page.css", bytes: "sample style, new" },
  { kind: "asset", file: "assets/icon.png", bytes: new Uint8Array([1, 2, 3, 255]) },
  { kind: "asset", file: "en/fonts/latin.woff2", bytes: "sample font, new" },
];

/** Files of other people in the output; they stay. */
export const foreignFiles: readonly PressFile[] = [
  { kind: "asset", file: "CNAME", bytes: "khabar.example" },
  { kind: "asset", file: ".well-known/security.txt", bytes: "sample contact" },
];

const roots: string[] = [];
process.on("exit", () => {
  for (const root of roots) fs.rmSync(root, { recursive: true, force: true });
});

/** A new folder of its own for a test, and the output folder in it, which does not exist yet. */
export function makeRoot(): { root: string; output: string } {
  // In memory where there is such a file system: these tests sync thousands of times.
  const shop = fs.existsSync("/dev/shm") ? "/dev/shm" : fs.realpathSync(os.tmpdir());
  const root = fs.mkdtempSync(path.join(shop, "khabar-press-"));
  roots.push(root);
  return { root, output: path.join(root, "dist") };
}

/** Writes files as a stranger would, straight into a folder. */
export function plant(folder: string, files: readonly PressFile[]): void {
  for (const siteFile of files) {
    const target = path.join(folder, siteFile.file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, bytesOf(siteFile));
  }
}

/** What a folder holds: each path with its bytes, or with what it is. */
export function pictureOf(folder: string): Record<string, string> {
  const picture: Record<string, string> = {};
  const visit = (inside: string) => {
    for (const entry of fs.readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const place = path.posix.join(inside, entry.name);
      const absolute = path.join(folder, place);
      if (entry.isDirectory()) {
        picture[place] = "(folder)";
        visit(place);
      } else {
        picture[place] = entry.isSymbolicLink()
          ? `(link to ${fs.readlinkSync(absolute)})`
          : fs.readFileSync(absolute, "latin1");
      }
    }
  };
  if (fs.existsSync(folder)) visit("");
  else picture["(absent)"] = "";
  return Object.fromEntries(Object.entries(picture).sort());
}

/** What a folder would hold with these files and no others. */
export function pictureOfSite(files: readonly PressFile[]): Record<string, string> {
  const { root } = makeRoot();
  plant(root, files);
  const picture = pictureOf(root);
  fs.rmSync(root, { recursive: true });
  return picture;
}
