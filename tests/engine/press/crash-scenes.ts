import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { PressFile } from "../../../src/engine/press/press-file.ts";
import type { FileTable } from "../../../src/engine/press/file-table.ts";
import { readManifest } from "../../../src/engine/press/manifest.ts";
import { openPress } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import { recover } from "../../../src/engine/press/recover.ts";
import { type Fault, runWithFault } from "./disk-faults.ts";
import { publishShared } from "./publish-shared.ts";
import {
  foreignFiles,
  makeRoot,
  newSite,
  oldSite,
  pictureOf,
  pictureOfSite,
  plant,
} from "./sample-sites.ts";

/** A site on its way to become the new one. */
export interface Scene {
  readonly name: string;
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
  /** What the manifest lists before. */
  readonly ours: ReadonlySet<string> | undefined;
  readonly set: () => { root: string; output: string };
  readonly publish: (output: string) => void;
  /** The same for a process of its own: see `child.ts`. */
  readonly task: string;
}

const oldPicture = pictureOfSite([...oldSite, ...foreignFiles]);
const newPicture = pictureOfSite([...newSite, ...foreignFiles]);

export const becoming: Scene = {
  name: "a site becomes another",
  before: oldPicture,
  after: newPicture,
  ours: filesOf(oldSite),
  set: () => {
    const place = makeRoot();
    publishShared(place.output, oldSite);
    plant(place.output, foreignFiles);
    return place;
  },
  publish: (output) => {
    publish(output, newSite);
  },
  task: "new",
};
const founding: Scene = {
  ...becoming,
  name: "a first site",
  before: { "(absent)": "" },
  after: pictureOfSite(newSite),
  ours: undefined,
  set: makeRoot,
};
const byDesks = {
  publish: (output: string) => {
    publishShared(output, newSite);
  },
  task: "shared",
};

export const scenes: readonly Scene[] = [
  becoming,
  founding,
  { ...becoming, ...byDesks, name: "a site becomes another, staged at roots" },
  { ...founding, ...byDesks, name: "a first site, staged at roots" },
];

export function publish(output: string, files: Iterable<PressFile>): void {
  const press = openPress(output);
  try {
    press.publish(files);
  } finally {
    press.release();
  }
}

function filesOf(site: readonly PressFile[]): ReadonlySet<string> {
  return new Set(site.map(({ file }) => file).sort());
}

function filesIn(manifest: FileTable | undefined): ReadonlySet<string> | undefined {
  if (manifest === undefined) return undefined;
  const files = Array.from({ length: manifest.count }, (_, row) => manifest.fileAt(row));
  return new Set(files.sort());
}

/** The locks of a process that was killed in play are those of one that is gone. */
export function bury(root: string): void {
  const folder = path.join(root, ".khabar/dist");
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    const [, role] = /^(lock|desk-[0-9a-z]+)-/.exec(name) ?? [];
    if (role === undefined) continue;
    fs.renameSync(path.join(folder, name), path.join(folder, `${role}-4194305-01234567.1`));
  }
}

function isOneOf(picture: Record<string, string>, ...wholes: Record<string, string>[]): boolean {
  return wholes.some((whole) => JSON.stringify(whole) === JSON.stringify(picture));
}

/** A page that is neither the old one nor the new one, or is there before or after what it needs. */
export class Torn extends assert.AssertionError {}

/** Every page is whole, and what links to another is not there before it, nor after it has gone. */
function checkMixture(picture: Record<string, string>, { before, after }: Scene): void {
  const ofNew = (file: string) => picture[file] === after[file] && after[file] !== before[file];
  const check = (fact: boolean, message: string) => {
    if (!fact) throw new Torn({ message });
  };
  for (const [file, bytes] of Object.entries(picture)) {
    check(bytes === before[file] || bytes === after[file], `${file} is neither old nor new`);
  }
  if (["news/1/index.html", "news/4/index.html", "en/news/4/index.html"].some(ofNew)) {
    const assets = ofNew("assets/page.css") && ofNew("en/fonts/latin.woff2");
    check(assets, "an article before its assets");
  }
  if (["index.html", "en/index.html", "feed/index.xml"].some(ofNew)) {
    const articles = ["news/1/index.html", "news/4/index.html", "en/news/4/index.html"];
    check(articles.every(ofNew), "a front before its articles");
  }
  if (before["news/3/index.html"] !== undefined && picture["news/3/index.html"] === undefined) {
    check(ofNew("index.html") && ofNew("en/index.html"), "a page gone before its links");
  }
}

/** Old or new after a recovery, and new after a publication; nothing is left over. */
export function checkRecovery(scene: Scene, root: string, output: string): "old" | "new" {
  checkMixture(pictureOf(output), scene);
  const mixed = !isOneOf(pictureOf(output), scene.before, scene.after);
  const { outcome } = recover(output);
  const picture = pictureOf(output);
  assert.ok(isOneOf(picture, scene.before, scene.after), "neither old nor new after a recovery");
  assert.ok(["nothing", "finished", "discarded"].includes(outcome), outcome);
  if (mixed) assert.equal(outcome, "finished");
  assert.equal(recover(output).outcome, "nothing");
  const isOld = isOneOf(picture, scene.before);
  const ours = filesIn(readManifest(path.join(root, ".khabar/dist/manifest")));
  assert.deepEqual(
    ours,
    isOld ? scene.ours : filesOf(newSite),
    "the manifest tells of another site",
  );
  scene.publish(output);
  assert.deepEqual(pictureOf(output), scene.after);
  assert.deepEqual(fs.readdirSync(path.join(root, ".khabar/dist")), ["manifest"]);
  return isOld ? "old" : "new";
}

/**
 * Publishes with a fault at the n-th change, and checks what is left.
 *
 * @returns undefined where there are fewer changes.
 */
export function failAt(scene: Scene, at: number, fault: Fault): "old" | "new" | undefined {
  const { root, output } = scene.set();
  try {
    const { count, error } = runWithFault(at, fault, () => {
      scene.publish(output);
    });
    if (count < at) return undefined;
    const stopped = pictureOf(output);
    if (fault === "kill") {
      // What a process in play throws after its end is of no interest.
    } else if (error === undefined) {
      // The fault struck when the new site was in place and only the staging was left to remove.
      assert.ok(isOneOf(stopped, scene.after), `change ${at}: no error, and no new site`);
    } else {
      assert.ok(error instanceof PressError, `change ${at}: no plain sentence`);
      const told = error.message.includes("khabar recover");
      assert.ok(told || isOneOf(stopped, scene.before), error.message);
      assert.equal(error.message.includes("as it was"), !told, error.message);
    }
    bury(root);
    return checkRecovery(scene, root, output);
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}
