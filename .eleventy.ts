import type UserConfig from "@11ty/eleventy/UserConfig";
import { finishBareRun } from "./src/commands/bare-run.ts";
import { newspaperData } from "./src/eleventy/newspaper-data.ts";
import { typedTemplates } from "./src/eleventy/typed-templates.ts";

/** What Eleventy does for Khabar, one line a capability. `khabar build` and `npx eleventy` share it. */
export default function configure(eleventy: UserConfig): void {
  eleventy.setInputDirectory("src/eleventy/pages");
  eleventy.setLayoutsDirectory("../../../layouts");
  eleventy.setOutputDirectory(".khabar/eleventy");
  eleventy.setTemplateFormats(["11ty.ts"]);
  eleventy.addPlugin(typedTemplates); // pages are .11ty.ts, layouts .11ty.tsx, both timed
  eleventy.addPlugin(newspaperData); // content/ read and checked by our own reader, given as data
  eleventy.addPlugin(finishBareRun); // npx eleventy: checks first, then dist/ by the same press
}
