import type { SiteFiles } from "./build-sample.ts";

const year = "\\d{4}";
const slug = "[^/]+";

/** Every kind of page, by what its file is called within its edition. */
const kinds: { readonly [kind: string]: string } = {
  front: "index\\.html",
  desk: `(?!archive/|corrections/|news/|fa/|${year}/)${slug}/index\\.html`,
  "desk's page": `(?!tag/)${slug}/page/\\d+/index\\.html`,
  tag: `tag/${slug}/index\\.html`,
  corrections: "corrections/index\\.html",
  archive: "archive/index\\.html",
  year: `${year}/index\\.html`,
  month: `${year}/\\d\\d/index\\.html`,
  day: `${year}/\\d\\d/\\d\\d/index\\.html`,
  "not found": "404\\.html",
};

/** What articles differ in, by what their page holds. */
const parts: { readonly [part: string]: RegExp } = {
  "a picture": /<picture/,
  "two pictures": /<picture[^]*<picture/,
  "a table": /<table/,
  "a list": /<ol/,
  "a quotation": /<blockquote/,
  "a correction": /id="corrections"/,
  "a retraction": /id="retraction"/,
  "a heading": /<main[^]*<h2/,
  "a counterpart": /hreflang="fa"[^]*hreflang="en"|hreflang="en"[^]*hreflang="fa"/,
};

/** One page of every kind in each language, the longest of its kind: its name and its file. */
export function pagesOfEveryKind(files: SiteFiles): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const lengthOf = (file: string): number => files.get(file)?.length ?? 0;
  const choose = (name: string, candidates: readonly string[]): void => {
    const [longest] = candidates.toSorted((a, b) => lengthOf(b) - lengthOf(a));
    if (longest !== undefined) found.set(name, longest);
  };
  const pages = [...files.keys()].filter((file) => file.endsWith(".html"));
  for (const [lang, root] of [
    ["en", ""],
    ["fa", "fa/"],
  ] as const) {
    for (const [kind, pattern] of Object.entries(kinds)) {
      const form = new RegExp(`^${root}${pattern}$`);
      choose(
        `${kind} (${lang})`,
        pages.filter((file) => form.test(file)),
      );
    }
    const articles = pages.filter((file) => file.startsWith("news/"));
    const texts = articles.map((file) => ({ file, text: files.get(file)?.toString("utf8") ?? "" }));
    for (const [part, pattern] of Object.entries(parts)) {
      const ofPart = texts.filter(
        ({ text }) => text.includes(`<html lang="${lang}"`) && pattern.test(text),
      );
      choose(
        `article with ${part} (${lang})`,
        ofPart.map(({ file }) => file),
      );
    }
  }
  return found;
}
