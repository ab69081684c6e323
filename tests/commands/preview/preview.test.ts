import assert from "node:assert/strict";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "../../browser/find-browser.ts";
import { findFreePort } from "./find-free-port.ts";
import { copyProject, sampleArticle } from "../../project-copy.ts";

const copy = copyProject();
const article = path.join(copy.folder, "content/1401/04/322596.md");
const source = fs.readFileSync(article, "utf8");
let port = 0;
let preview: ReturnType<typeof copy.start>;
let browser: Browser;
let page: Page;
let printed = "";

before(async () => {
  port = await findFreePort();
  preview = copy.start(["preview", "--port", String(port)]);
  preview.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  preview.stderr.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const executablePath = findBrowser();
  assert.ok(executablePath, "there is no Chromium; run npm run setup");
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  page = await browser.newPage();
  await until(async () => (await get("/news/322596/")).status === 200);
});

after(async () => {
  await browser.close();
  preview.kill();
  copy.remove();
});

test("a save shows in the open page", async () => {
  await page.goto(`http://localhost:${port}/news/322596/`);
  fs.writeFileSync(article, source.replace("title: Iran", "title: A sample Iran"));
  await page.locator("h1", { hasText: "A sample Iran" }).waitFor();
});

test("a mistake shows over the last good page and in the terminal, in the same words", async () => {
  fs.writeFileSync(article, source.replace("desk: international", "desk: internatonal"));
  const mistake = page.locator("#khabar-mistakes");
  await mistake.waitFor();
  const told =
    'content/1401/04/322596.md:4:7: Unknown desk "internatonal"; did you mean "international"? (desk-unknown)';
  assert.ok((await mistake.innerText()).includes(told));
  await until(() => Promise.resolve(printed.includes(told)));
  assert.ok(await page.locator("h1", { hasText: "A sample Iran" }).isVisible());
});

test("what content holds is text in the message, too", async () => {
  fs.writeFileSync(
    article,
    source.replace("desk: international", "desk: <img src=x onerror=alert(1)>"),
  );
  await page.locator("#khabar-mistakes", { hasText: "<img src=x" }).waitFor();
  assert.equal(await page.locator("#khabar-mistakes img").count(), 0);
});

test("the mended article takes the place of the mistake", async () => {
  fs.writeFileSync(article, source);
  await page.locator("h1", { hasText: /^Iran, Kyrgyzstan/ }).waitFor();
  await page.locator("#khabar-mistakes").waitFor({ state: "detached" });
});

test("the address that is printed leads to the article last saved", async () => {
  await until(() => Promise.resolve(printed.includes("/.khabar/latest")));
  await page.goto(`http://localhost:${port}/.khabar/latest`);
  assert.equal(new URL(page.url()).pathname, "/news/322596/");
});

test("paper, phone and a screen reader's words are one click away", async () => {
  await page.getByRole("button", { name: "Print", exact: true }).click();
  const paper = page.frameLocator("iframe");
  await paper.locator("h1").waitFor();
  await paper.locator(".desks").waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Phone" }).click();
  assert.equal(await page.frameLocator("iframe").locator("html").evaluate("innerWidth"), 388);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Screen reader" }).click();
  await page.locator("li", { hasText: /^heading level 1 Iran, Kyrgyzstan/ }).waitFor();
  await page.keyboard.press("Escape");
});

test("a draft carries a ribbon", async () => {
  fs.writeFileSync(article, source.replace("---\n", "---\ndraft: true\n"));
  await page.locator("#khabar-ribbon", { hasText: "Draft" }).waitFor();
  fs.writeFileSync(article, source);
  await page.locator("#khabar-ribbon").waitFor({ state: "detached" });
});

test("a new article, a renamed and a deleted one show", async () => {
  const first = path.join(copy.folder, "content/first.md");
  const second = path.join(copy.folder, "content/second.md");
  fs.writeFileSync(first, sampleArticle("71"));
  await until(async () => (await get("/news/71/")).status === 200);
  fs.renameSync(first, second);
  fs.writeFileSync(second, sampleArticle("72"));
  await until(async () => (await get("/news/72/")).status === 200);
  assert.equal((await get("/news/71/")).status, 404);
  fs.rmSync(second);
  await until(async () => (await get("/news/72/")).status === 404);
});

test("a file renamed while the preview runs shows under its new name alone", async () => {
  const renamed = path.join(path.dirname(article), "renamed.md");
  fs.renameSync(article, renamed);
  fs.writeFileSync(renamed, source.replace("desk: international", "desk: unknown"));
  await page.locator("#khabar-mistakes", { hasText: "content/1401/04/renamed.md:4:7" }).waitFor();
  assert.equal((await get("/news/322596/")).status, 200);
  fs.renameSync(renamed, article);
  fs.writeFileSync(article, source);
  await page.locator("#khabar-mistakes").waitFor({ state: "detached" });
});

test("a folder in a file's place is told of, over the last good page", async () => {
  fs.rmSync(article);
  fs.mkdirSync(article);
  const told = "content/1401/04/322596.md: This is a folder";
  await page.locator("#khabar-mistakes", { hasText: told }).waitFor();
  assert.equal((await get("/news/322596/")).status, 200);
  fs.rmdirSync(article);
  fs.writeFileSync(article, source);
  await page.locator("#khabar-mistakes").waitFor({ state: "detached" });
});

test("of five hundred saves in a second, the last is shown, and few are rendered", async () => {
  let told = 0;
  const events = http.get(
    `http://localhost:${port}/.khabar/events?page=/news/322596/`,
    (stream) => {
      stream.on("data", () => (told += 1));
    },
  );
  for (let save = 1; save <= 500; save++) {
    fs.writeFileSync(article, `${source}\nSample save ${save}.\n`);
    // However slow the machine is, there are fifty moments to render them.
    if (save % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await page.locator("p", { hasText: "Sample save 500." }).waitFor();
  events.destroy();
  assert.ok(told < 100, `${told} renderings`);
  fs.writeFileSync(article, source);
  await page.locator("p", { hasText: "Sample save" }).waitFor({ state: "detached" });
});

test("a changed layout shows", async () => {
  const layout = path.join(copy.folder, "layouts/parts/headline.tsx");
  const before = fs.readFileSync(layout, "utf8");
  fs.writeFileSync(layout, before.replace("<h1", '<h1 class="sample"'));
  await page.locator("h1.sample").waitFor();
});

test("a broken layout says so, and the mended one shows", async () => {
  const layout = path.join(copy.folder, "layouts/parts/headline.tsx");
  const before = fs.readFileSync(layout, "utf8");
  fs.writeFileSync(layout, `${before}\nthis is no TypeScript`);
  await page.locator("#khabar-mistakes", { hasText: "headline.tsx" }).waitFor();
  fs.writeFileSync(layout, before.replace('class="sample"', 'class="mended"'));
  await page.locator("h1.mended").waitFor();
});

test("it answers to this machine's own names alone", async () => {
  assert.equal((await get("/", `localhost:${port}`)).status, 200);
  assert.equal((await get("/", `[::1]:${port}`)).status, 200);
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "localhost",
    `127.0.0.1.evil:${port}`,
  ]) {
    assert.equal((await get("/", host)).status, 421, host);
  }
});

test("it listens on loopback addresses alone", async () => {
  const outside = Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of outside) {
    await assert.rejects(connect(address), `it answers on ${address}`);
  }
  await connect("127.0.0.1");
});

test("nothing outside the site is served", async () => {
  for (const address of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/%",
    "//etc/passwd",
  ]) {
    assert.equal((await get(address)).status, 404, address);
  }
});

test("a port that is taken is one plain sentence", () => {
  const { status, stderr } = copy.khabar(["preview", "--port", String(port)]);
  assert.equal(status, 2);
  assert.equal(
    stderr,
    `Port ${port} is in use; end the other program, or choose another port with --port.\n`,
  );
});

function get(address: string, host = `localhost:${port}`): Promise<{ readonly status: number }> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: address, headers: { host } };
    http
      .get(options, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0 });
      })
      .on("error", reject);
  });
}

function connect(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: address, port, timeout: 2000 });
    socket.on("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.on("timeout", () => socket.destroy(new Error("no answer")));
    socket.on("error", reject);
  });
}

/** Waits for something that comes soon; a test that waits in vain fails after half a minute. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await condition().catch(() => false))) {
    assert.ok(performance.now() < end, `it never came; the preview said: ${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
