// A configuration of Eleventy, which the benchmark of a whole newspaper puts in the place of ours: the
// article pages alone, written by Eleventy itself. No fronts, archive, feeds, sitemaps, pictures or
// neighbours, no checks of the whole, no press.
import type UserConfig from "@11ty/eleventy/UserConfig";
import { readNewspaper } from "../../src/newsroom/content/read-newspaper.ts";
import { noPictures } from "../../src/newsroom/images/picture.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import { typedTemplates } from "../../src/site/eleventy/typed-templates.ts";

export default function configure(eleventy: UserConfig): void {
  const newspaper = readNewspaper({ location: "../content", name: "content" });
  if (!newspaper.ok) throw new Error("The sample has a mistake.");
  const { masthead, articles } = newspaper.value;
  // Without its picture an article has less to show; its words stay.
  const bare = articles.map(({ article, body, readingTime }) => ({
    article: { ...article, image: undefined },
    body: { ...body, pieces: [body.pieces.join("")], pictures: [] },
    readingTime,
  }));
  eleventy.addPlugin(typedTemplates);
  const data = {
    masthead,
    articles: bare,
    neighbours: new Map(),
    pictures: noPictures,
    theme: loadTheme(),
  };
  for (const [name, value] of Object.entries(data)) eleventy.addGlobalData(name, () => value);
}

export const config = {
  dir: { input: "src/site/eleventy/pages", layouts: "../../../../layouts", output: "_site" },
  templateFormats: ["11ty.ts"],
};
