import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openPress } from "../../../src/engine/press/press.ts";
import { compileChild } from "./press-child.ts";
import { makeRoot, oldSite } from "./sample-sites.ts";

const child = compileChild();

test(
  "where permission is missing, nothing is touched",
  { skip: process.getuid?.() !== 0 && "needs root" },
  () => {
    const cases: readonly (readonly [named: RegExp, lock: (root: string) => void])[] = [
      [
        /dist\/news can't be changed/,
        (root) => {
          fs.chownSync(path.join(root, "dist/news"), 0, 0);
        },
      ],
      [
        /dist\/index\.html can't be changed/,
        (root) => {
          fs.chownSync(path.join(root, "dist/index.html"), 0, 0);
          fs.chownSync(path.join(root, "dist"), 0, 0);
          fs.chmodSync(path.join(root, "dist"), 0o1777);
        },
      ],
      [
        /permission is missing/,
        (root) => {
          fs.chownSync(path.join(root, ".khabar/dist"), 0, 0);
        },
      ],
      [
        /dist can't be changed/,
        (root) => {
          fs.chownSync(path.join(root, "dist"), 0, 0);
        },
      ],
    ];
    for (const [named, lock] of cases) {
      const { root, output } = makeRoot();
      const press = openPress(output);
      press.publish(oldSite);
      press.release();
      spawnSync("chown", ["-R", "65534:65534", root]);
      lock(root);
      const before = fs.readdirSync(output, { recursive: true });
      const { status, stderr } = spawnSync(process.execPath, [child, "new", output], {
        uid: 65534,
        gid: 65534,
        encoding: "utf8",
      });
      assert.equal(status, 2);
      assert.match(stderr, named);
      assert.deepEqual(fs.readdirSync(output, { recursive: true }), before);
      assert.equal(fs.readFileSync(path.join(output, "index.html"), "utf8"), "sample front, old");
    }
  },
);
