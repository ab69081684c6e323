// Eleventy finds no .eleventy.ts by itself: without this file, `npx eleventy` would take the articles
// for templates and run what stands in them.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
const { default: configure } = await import("./.eleventy.ts");
export default configure;
