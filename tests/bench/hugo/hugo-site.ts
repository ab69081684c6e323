import fs from "node:fs";
import path from "node:path";
import type { JalaliDate } from "../../../src/language/calendar/jalali.ts";
import { securityHeadersFile } from "../../../src/site/eleventy/security-headers.ts";
import { loadTheme } from "../../../src/site/eleventy/theme.ts";
import type { Masthead } from "../../../src/newsroom/masthead/masthead.ts";
import type { ArchiveFile } from "../archive-corpus.ts";
import { convertToHugo, keyOfDay } from "./hugo-article.ts";
import { planHugoCalendar } from "./hugo-calendar.ts";

/**
 * A project of Hugo with the same articles: its content, and layouts that give pages like ours with our
 * styles, fonts and icons.
 */
export class HugoSite {
  readonly #site: string;
  readonly #masthead: Masthead;
  readonly #days = new Map<string, JalaliDate>();
  readonly #made = new Set<string>();

  /** @param site - a folder that is not there yet */
  constructor(site: string, masthead: Masthead) {
    this.#site = site;
    this.#masthead = masthead;
    fs.mkdirSync(site);
    fs.cpSync(path.join(import.meta.dirname, "layouts"), path.join(site, "layouts"), {
      recursive: true,
    });
    for (const config of ["hugo.toml", "all-pages.toml", "articles-alone.toml"]) {
      fs.copyFileSync(path.join(import.meta.dirname, config), path.join(site, config));
    }
  }

  addArticle({ path: file, text }: ArchiveFile): void {
    const article = convertToHugo(text, file, this.#masthead);
    this.#days.set(keyOfDay(article.day), article.day);
    this.#write(`content/${article.path}`, article.text);
  }

  /** Writes what stands beside the articles, once all of them are there. */
  finish(): void {
    for (const { slug, name } of this.#masthead.desks) {
      this.#write(`content/${slug}/_index.md`, `---\ntitle: ${JSON.stringify(name.en)}\n---\n`);
    }
    const name = this.#masthead.name.en;
    this.#writePage("archive", "Archive", `All the news from ${name}, by year, month and day.`);
    this.#writePage("corrections", "Corrections", `What ${name} has put right or withdrawn.`);
    const days = [...this.#days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
    for (const [kind, dates] of Object.entries(planHugoCalendar(days))) {
      this.#write(`data/${kind}.json`, JSON.stringify(dates));
    }
    const theme = loadTheme();
    for (const [kind, css] of Object.entries(theme.stylesheets)) {
      this.#write(`layouts/partials/style-${kind}.html`, `<style>${css}</style>`);
    }
    const fonts = theme.firstFonts.en.map(
      (font) =>
        `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin="anonymous">`,
    );
    this.#write("layouts/partials/fonts.html", fonts.join(""));
    for (const { file, bytes } of theme.assets) this.#write(`static/${file}`, bytes);
    this.#write("static/_headers", securityHeadersFile(theme.stylesheetHashes));
  }

  /** A page of its own layout, which no list shows. */
  #writePage(name: string, title: string, description: string): void {
    const lines = [
      `title: ${JSON.stringify(title)}`,
      `description: ${JSON.stringify(description)}`,
      `layout: ${name}`,
      "_build: { list: never }",
    ];
    this.#write(`content/${name}.md`, `---\n${lines.join("\n")}\n---\n`);
  }

  #write(inside: string, content: string | Uint8Array): void {
    const file = path.join(this.#site, inside);
    const folder = path.dirname(file);
    if (!this.#made.has(folder)) fs.mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    fs.writeFileSync(file, content);
  }
}
