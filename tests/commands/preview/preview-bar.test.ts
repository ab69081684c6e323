import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { servePreview } from "../../../src/commands/preview/preview-server.ts";
import { PreviewSite } from "../../../src/commands/preview/preview-site.ts";
import { renderSite } from "../../../src/site/eleventy/render-site.ts";
import { securityHeaders } from "../../../src/site/eleventy/security-headers.ts";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { findBrowser } from "../../browser/find-browser.ts";
import { sampleArticle, SampleContent } from "../../newsroom/content/open-content.ts";
import { findFreePort } from "./find-free-port.ts";

const content = new SampleContent();
const site = new PreviewSite(Date.now());
let port = 0;
let close: () => void;
let browser: Browser;
let page: Page;

const longText = Array.from({ length: 40 }, (_, line) => `Sample paragraph ${line}.`).join("\n\n");

before(async () => {
  port = await findFreePort();
  close = await servePreview(site, port, "en");
  const executablePath = findBrowser();
  assert.ok(executablePath, "there is no Chromium; run npm run setup");
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  page = await browser.newPage();
  await save(1, sampleArticle(1, "", longText));
  await save(2, sampleArticle(2));
  await page.goto(`http://localhost:${port}/news/1/`);
});

after(async () => {
  await browser.close();
  close();
  content[Symbol.dispose]();
});

/** What an editor makes of an article, one after another. */
const edits: readonly (readonly [name: string, source: string])[] = [
  ["another paragraph", sampleArticle(1, "", `${longText}\n\nOne more.`)],
  ["another first paragraph", sampleArticle(1, "", `Sample start.\n\n${longText}`)],
  ["a paragraph in the middle", sampleArticle(1, "", longText.replace("20.", "20.\n\nMiddle."))],
  [
    "other words in two places",
    sampleArticle(1, "", longText.replace("3.", "3!").replace("9.", "9!")),
  ],
  ["another headline", sampleArticle(1, "", longText).replace("A sample", "B sample")],
  ["kicker, deck and tags", sampleArticle(1, "kicker: K\ndeck: D\ntags: [one, two]\n", longText)],
  ["a correction", sampleArticle(1, "corrections: [{ date: 1401/4/7, text: C. }]\n", longText)],
  ["a retraction", sampleArticle(1, "retracted: { date: 1401/4/8, reason: R. }\n", longText)],
  ["another language", sampleArticle(1, "lang: fa\n", longText)],
  ["little text", sampleArticle(1)],
  ["and back", sampleArticle(1, "", longText)],
];

/** What a document holds but for the preview's own parts, in words that the browser runs. */
const describe = `(page) => {
  const copy = page.documentElement.cloneNode(true);
  for (const own of copy.querySelectorAll("[data-khabar-preview], #khabar-preview, style")) own.remove();
  copy.removeAttribute("style");
  const [head, body] = copy.children;
  const inHead = [...head.children].map((node) => node.outerHTML).sort();
  head.remove();
  return [...inHead, copy.outerHTML].join("\\n");
}`;
const fresh = `fetch("").then(async (response) =>
  (${describe})(new DOMParser().parseFromString(await response.text(), "text/html")))`;

test("after each edit, the open page is what a fresh one is, and was not loaded again", async () => {
  await page.evaluate("void (window.isKept = true)");
  for (const [name, source] of edits) {
    const before = await page.evaluate(fresh);
    await save(1, source);
    const after = await page.evaluate(fresh);
    assert.notEqual(after, before, name);
    await until(async () => (await page.evaluate(`(${describe})(document)`)) !== before);
    assert.equal(await page.evaluate(`(${describe})(document)`), after, name);
  }
  assert.equal(await page.evaluate("window.isKept"), true);
});

test("a reader's place in the page stays", async () => {
  await page.evaluate("window.scrollTo(0, 700)");
  await save(1, sampleArticle(1, "", `${longText}\n\nA sample end.`));
  await page.locator("p", { hasText: "A sample end." }).waitFor();
  assert.equal(await page.evaluate("window.scrollY"), 700);
});

test("an open view shows what was saved", async () => {
  await page.getByRole("button", { name: "Phone" }).click();
  await page.frameLocator("iframe").locator("p", { hasText: "A sample end." }).waitFor();
  await save(1, sampleArticle(1, "", `${longText}\n\nAnother end.`));
  await page.frameLocator("iframe").locator("p", { hasText: "Another end." }).waitFor();
  await page.keyboard.press("Escape");
});

test("a save of another article is told of, and followed where that is wanted", async () => {
  const note = page.getByRole("status").filter({ hasText: "2 was saved" });
  await save(2, sampleArticle(2, "", "Saved once."));
  await note.waitFor();
  assert.equal(new URL(page.url()).pathname, "/news/1/");
  await save(1, sampleArticle(1, "", longText));
  await note.waitFor({ state: "detached" });
  await page.getByLabel("Follow saves").check();
  await save(2, sampleArticle(2, "", "Saved twice."));
  await page.waitForURL("**/news/2/");
  await save(1, sampleArticle(1, "", longText));
  await page.waitForURL("**/news/1/");
  await page.getByLabel("Follow saves").uncheck();
});

test("a page in another style is loaded again", async () => {
  await page.evaluate("void (window.isKept = true)");
  await save(1, sampleArticle(1), (html) => html.replace("</style>", "h1{color:red}</style>"));
  await until(async () => (await page.evaluate("window.isKept")) === undefined);
});

/** Writes an article and shows the newspaper, with it as the one last saved. */
async function save(
  id: number,
  source: string,
  change = (html: string): string => html,
): Promise<void> {
  content.write(`${id}.md`, source);
  const rendered: [string, string | Uint8Array][] = [];
  const newspaper = content.read();
  const theme = await renderSite({ newspaper, pictures: noPictures, now: 0 }, ({ file, bytes }) => {
    if (bytes !== undefined)
      rendered.push([file, typeof bytes === "string" ? change(bytes) : bytes]);
  });
  site.update({
    kind: "site",
    changed: rendered,
    removed: [],
    whole: true,
    headers: [...securityHeaders(theme.stylesheetHashes)],
    withheld: new Map(),
    lastSaved: {
      ...{ id: String(id), title: "A sample", permalink: `/news/${id}/` },
      ...{ saved: performance.now(), warnings: [] },
    },
  });
}

/** Waits for something that comes soon. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await condition().catch(() => false))) {
    assert.ok(performance.now() < end, "it never came");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
