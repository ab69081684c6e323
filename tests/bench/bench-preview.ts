import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { findBrowser } from "../browser/find-browser.ts";
import { copyProject, project } from "./copy-project.ts";
import { describe, printFigures } from "./measure.ts";

const port = 8473;

/**
 * Times each save of an article until its new text is on the screen of a browser that shows it.
 *
 * @param work - an empty folder
 */
export async function benchPreview(work: string, articles: number, saves: number): Promise<void> {
  const content = path.join(work, "content");
  const words = ["sample", "--articles", String(articles), "--output", content];
  assert.equal(spawnSync(process.execPath, [`${project}/bin/khabar.mjs`, ...words]).status, 0);
  const ours = path.join(work, "ours");
  copyProject(ours);

  const options = ["preview", "--content", content, "--port", String(port)];
  const preview = spawn(process.execPath, ["bin/khabar.mjs", ...options], {
    cwd: ours,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const executablePath = findBrowser();
  assert.ok(executablePath, "there is no Chromium; run npm run setup");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const screen = new Screen();
    await screen.watch(page);
    const files = fs.readdirSync(content, { recursive: true, encoding: "utf8" });
    const [file = ""] = files
      .filter((name) => name.endsWith(".md"))
      .sort()
      .slice(articles / 2);
    const article = path.join(content, file);
    const source = fs.readFileSync(article, "utf8");
    const id = /^id: "?(\d+)/m.exec(source)?.[1] ?? "";
    await open(() => page.goto(`http://localhost:${port}/news/${id}/`));
    const found: number[] = [];
    for (let save = 1; save <= saves; save++) {
      // The place of the last save in what the preview does is another each time.
      await page.waitForTimeout(400 + ((save * 37) % 100));
      const shown = screen.shows(save);
      const start = performance.now();
      fs.writeFileSync(article, `${source}\n${signOf(save)}\n`);
      await shown;
      found.push(performance.now() - start);
    }
    printFigures([
      `${articles} articles, ${saves} saves of one, in ${work}`,
      `save to screen       ${describe(found)} ms; 95 of 100 within ${percentile95(found)} ms`,
      `load average         ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(", ")} of the last 1, 5 and 15 minutes`,
    ]);
  } finally {
    await browser.close();
    preview.kill();
  }
}

function percentile95(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0).toFixed(0);
}

const signOf = (save: number): string => `Saved for the ${save}th time.`;

/** Tells when a sign is on the screen. Playwright itself looks again half a second after a page is loaded. */
class Screen {
  #sign = "";
  #resolve: () => void = () => undefined;

  async watch(page: Page): Promise<void> {
    await page.exposeFunction("khabarPainted", (text: string) => {
      if (text.endsWith(this.#sign)) this.#resolve();
    });
    // In each document: the last sign of the page, told in the frame after the one that paints it.
    await page.addInitScript(`
      if (window === top) {
        let last = "";
        const look = () => {
          const text = document.querySelector("main")?.textContent.match(/Saved for the \\d+th time\\./g)?.at(-1) ?? "";
          if (text !== last) requestAnimationFrame(() => void khabarPainted(text));
          last = text;
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }`);
  }

  shows(save: number): Promise<void> {
    this.#sign = signOf(save);
    return new Promise((resolve) => (this.#resolve = resolve));
  }
}

/** Opens the page once the preview has it. */
async function open(go: () => Promise<{ status(): number } | null>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const response = await go().catch(() => null);
    if (response?.status() === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The preview never showed the article.");
}
