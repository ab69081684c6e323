#!/usr/bin/env node
import module from "node:module";
import { fileURLToPath } from "node:url";
import { findCompiledCode } from "./compiled-code.mjs";

// V8 keeps its compiled code in node_modules, too, under a hash of each module's text: a build of one
// article takes a tenth less time. Node has had this since 22.1.
module.enableCompileCache?.(
  fileURLToPath(new URL("../node_modules/.cache/khabar/v8", import.meta.url)),
);

// Else Eleventy starts a thread that resolves every import, for its watch mode.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";

const args = process.argv.slice(2);
// So that stacks name our files; only these two show stacks, and the rest need not read source maps.
if (args.includes("--verbose") || args[0] === "render-preview") process.setSourceMapsEnabled(true);

const project = new URL("../", import.meta.url);
// Compiled modules, which lie elsewhere, find by it the files beside their sources.
globalThis.khabarProject = project.href;
const compiled = await findCompiledCode(fileURLToPath(project));
const { runKhabar } = await (compiled === undefined ? loadSources() : import(compiled));
await runKhabar(args);

/** Has tsx compile each module as it is loaded, which takes half a second more. */
async function loadSources() {
  const { register } = await import("tsx/esm/api");
  // An absolute path: started in another folder, tsx would not find our tsconfig and its settings of JSX.
  register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
  return import("../src/commands/khabar.ts");
}
