#!/usr/bin/env node
import module from "node:module";
import { fileURLToPath } from "node:url";
import { findCompiledCode } from "./compiled-code.mjs";

// What V8 has compiled of a module waits in node_modules, too, under a hash of the module's text: a build of
// one article takes a tenth less time. Node has this since 22.1.
module.enableCompileCache?.(
  fileURLToPath(new URL("../node_modules/.cache/khabar/v8", import.meta.url)),
);

// Eleventy would start a thread through which every import passes, for its watch mode.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";

const args = process.argv.slice(2);
// Where an error is shown with its stack, that names our files. Others need not read source maps.
if (args.includes("--verbose") || args[0] === "render-preview") process.setSourceMapsEnabled(true);

const project = new URL("../", import.meta.url);
// Compiled modules, which stand elsewhere, find by it what lies beside their sources.
globalThis.khabarProject = project.href;
const compiled = await findCompiledCode(fileURLToPath(project));
const { runKhabar } = await (compiled === undefined ? loadSources() : import(compiled));
await runKhabar(args);

/** Lets tsx compile each module as it is loaded. It takes half a second more. */
async function loadSources() {
  const { register } = await import("tsx/esm/api");
  // The absolute path of our tsconfig: started in another folder, tsx would else not find what it says
  // of JSX.
  register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
  return import("../src/commands/khabar.ts");
}
