import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openPress } from "../../../src/engine/press/press.ts";
import { compileChild } from "./press-child.ts";
import { makeDesk, oldSite } from "./sample-sites.ts";

const child = compileChild();

test(
  "where permission is missing, nothing is touched",
  { skip: process.getuid?.() !== 0 && "needs root" },
  () => {
    const cases: readonly (readonly [named: RegExp, lock: (desk: string) => void])[] = [
      [
        /dist\/news can't be changed/,
        (desk) => {
          fs.chownSync(path.join(desk, "dist/news"), 0, 0);
        },
      ],
      [
        /dist\/index\.html can't be changed/,
        (desk) => {
          fs.chownSync(path.join(desk, "dist/index.html"), 0, 0);
          fs.chownSync(path.join(desk, "dist"), 0, 0);
          fs.chmodSync(path.join(desk, "dist"), 0o1777);
        },
      ],
      [
        /permission is missing/,
        (desk) => {
          fs.chownSync(path.join(desk, ".khabar/dist"), 0, 0);
        },
      ],
      [
        /dist can't be changed/,
        (desk) => {
          fs.chownSync(path.join(desk, "dist"), 0, 0);
        },
      ],
    ];
    for (const [named, lock] of cases) {
      const { desk, output } = makeDesk();
      const press = openPress(output);
      press.publish(oldSite);
      press.release();
      spawnSync("chown", ["-R", "65534:65534", desk]);
      lock(desk);
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
