import type UserConfig from "@11ty/eleventy/UserConfig";
import { newspaperData } from "./src/site/eleventy/newspaper-data.ts";
import { typedTemplates } from "./src/site/eleventy/typed-templates.ts";

/** What Eleventy does for Khabar, one line a capability. `khabar build` and `npx eleventy` share it. */
export default function configure(eleventy: UserConfig): void {
  eleventy.setInputDirectory("src/site/eleventy/pages");
  eleventy.setOutputDirectory(".khabar/eleventy");
  eleventy.setTemplateFormats(["11ty.ts"]);
  eleventy.addPlugin(typedTemplates); // pages are .11ty.ts, layouts .11ty.tsx, both timed
  eleventy.addPlugin(newspaperData); // content/ read and checked by our own reader, given as data
}
