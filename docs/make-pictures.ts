// Takes the pictures of the editor's manual, in both languages, from a copy of this newspaper that is
// shown by the preview. Run by `npm run pictures`; look at each before it is committed.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { escapeXml } from "../src/language/typography/escape-xml.ts";
import { findBrowser } from "../tests/browser/find-browser.ts";
import { findFreePort } from "../tests/commands/preview/find-free-port.ts";
import { copyProject } from "../tests/project-copy.ts";
import type { ProjectCopy } from "../tests/project-copy.ts";

const folder = path.join(import.meta.dirname, "pictures");
const size = { width: 960, height: 600 };

/** The article that is shown, a sample in each language. */
const articles = {
  en: `---
id: 322598
date: 1401/4/7 10:00
desk: international
title: A sample article stands where the news would stand
tags: [sample]
---

This is sample text. It says nothing, so that the picture shows how an article looks and not what it
tells.

> A quotation is set off from the text.
`,
  fa: `---
id: 322598
date: 1401/4/7 10:00
desk: international
title: خبر نمونه در جای خبر ایستاده است
lang: fa
tags: [نمونه]
---

این متن نمونه است. چیزی نمی‌گوید، تا در تصویر دیده شود که خبر چه شکلی دارد.

> نقل‌قول از بقیهٔ متن جدا می‌ایستد.
`,
} as const;

/** Takes the pictures of one language: `article-en.webp`, `mistake-en.webp`, `check-en.webp`. */
async function takePictures(browser: Browser, lang: keyof typeof articles): Promise<void> {
  const copy = copyProject();
  const file = "content/1401/04/322598.md";
  const source = articles[lang];
  copy.write(file, source);
  const port = await findFreePort();
  const preview = copy.start(["preview", "--port", String(port), "--lang", lang]);
  try {
    const page = await browser.newPage({ viewport: size });
    const address = `http://localhost:${port}/news/322598/`;
    await waitFor(address);
    await page.goto(address);
    await page.getByRole("button", { name: /Preview|پیش‌نمایش/ }).click();
    await page.waitForTimeout(500);
    await keep(await page.screenshot(), `article-${lang}`);
    const mistaken = source.replace("desk: international", "desk: internatonal");
    copy.write(file, mistaken.replace("1401/4/7", "2022-06-28"));
    await page.locator("#khabar-mistakes").waitFor();
    await keep(await page.screenshot(), `mistake-${lang}`);
    await page.close();
    const terminal = await browser.newPage();
    await terminal.setContent(formatTerminal(copy, lang));
    await keep(await terminal.locator("pre").screenshot(), `check-${lang}`);
    await terminal.close();
  } finally {
    preview.kill();
    copy.remove();
  }
}

/** What a check prints, as a terminal shows it. */
function formatTerminal(copy: ProjectCopy, lang: string): string {
  const { stdout } = copy.khabar(["check", "--lang", lang]);
  const typed = lang === "en" ? "npm run check" : "npm run check -- --lang fa";
  const text = escapeXml(`$ ${typed}\n${stdout}`);
  return `<style>pre { margin: 0; padding: 1em; width: 928px; font: 15px/1.6 "DejaVu Sans Mono", monospace;
    white-space: pre-wrap; background: #111; color: #eee; }</style><pre>${text}</pre>`;
}

async function keep(png: Buffer, name: string): Promise<void> {
  await sharp(png)
    .webp({ quality: 80, effort: 6 })
    .toFile(path.join(folder, `${name}.webp`));
}

async function waitFor(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} doesn't answer`);
}

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error("There is no Chromium; npm run setup gets one");
fs.mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const lang of ["en", "fa"] as const) await takePictures(browser, lang);
} finally {
  await browser.close();
}
