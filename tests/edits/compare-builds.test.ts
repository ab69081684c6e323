import { test } from "node:test";
import { isSweep } from "../spread.ts";
import { compareBuilds } from "./compare-builds.ts";

test("a build on top of the last one makes the bytes that a fresh one makes", () => {
  compareBuilds(1401, isSweep ? 10 : 4, () => undefined);
});
