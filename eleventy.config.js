// `npx eleventy` reads this file: it finds no .eleventy.ts by itself, and would take the articles for
// templates and run what stands in them.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
const { default: configure } = await import("./.eleventy.ts");
const { attachBareRun } = await import("./src/site/eleventy/bare-run.ts");
const { startBareRun } = await import("./src/commands/bare-run.ts");

/** Configures what Khabar's own builds do, and besides: checks first, `dist/` by the press. */
export default function configureBareRun(eleventy) {
  configure(eleventy);
  attachBareRun(eleventy, startBareRun());
}
