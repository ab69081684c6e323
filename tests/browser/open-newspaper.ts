import assert from "node:assert/strict";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { buildSampleSite, type PageAddress, type SampleOptions } from "./build-sample-site.ts";
import { findBrowser } from "./find-browser.ts";
import { serveSite } from "./serve-site.ts";

interface VisitOptions extends BrowserContextOptions {
  /** Does what comes before the first request. */
  readonly prepare?: (page: Page) => unknown;
  /** When to hand the page over; once all has loaded where nothing else is said. */
  readonly waitUntil?: "load" | "domcontentloaded";
}

/** A page that is open, and what it has done so far that its policy forbids. */
interface Tab {
  readonly page: Page;
  readonly faults: string[];
}

interface OpenNewspaper {
  /** The HTML of a page, as it is published. */
  readHtml(page: PageAddress): string;
  /**
   * Opens a page, hands it over, and fails where it has broken its policy: each visit is a test of that
   * too. With `prepare` it is the visit of a reader who has never seen the newspaper; visits with the same
   * other options share a tab, since a new one takes longer than most tests.
   */
  visit(page: PageAddress, how: VisitOptions, look: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Newspapers that are open, with how many test files have them: those of one process share them. */
const open = new Map<string, { files: number; readonly newspaper: Promise<OpenNewspaper> }>();

/**
 * Builds the sample newspaper, serves it under its policy, and starts a browser to read it in, unless
 * another file of this process has done so with the same options. The last file to close it does.
 */
export async function openNewspaper(options: SampleOptions = {}): Promise<OpenNewspaper> {
  const key = JSON.stringify(options);
  const entry = open.get(key) ?? { files: 0, newspaper: startNewspaper(options) };
  open.set(key, entry);
  entry.files += 1;
  const newspaper = await entry.newspaper;
  return {
    ...newspaper,
    async close() {
      entry.files -= 1;
      if (entry.files > 0) return;
      open.delete(key);
      await newspaper.close();
    },
  };
}

async function startNewspaper(options: SampleOptions): Promise<OpenNewspaper> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("No Chromium or Chrome found; npm run setup gets one");
  }
  const site = buildSampleSite(options);
  const server = await serveSite(site.folder);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const openTab = async (options: BrowserContextOptions): Promise<Tab> => {
    const page = await browser.newPage(options);
    await page.addInitScript(reportViolations);
    return { page, faults: watch(page, server.origin) };
  };
  const tabs = new Map<string, Promise<Tab>>();
  /** The tab of earlier visits that said the same, its window and look as they were at first. */
  const findTab = async (options: BrowserContextOptions): Promise<Tab> => {
    const key = JSON.stringify(options);
    const found = tabs.get(key) ?? openTab(options);
    tabs.set(key, found);
    const tab = await found;
    await tab.page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
    await tab.page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? null });
    return tab;
  };
  return {
    readHtml: (page) => site.read(page),
    async visit(address, { prepare, waitUntil = "load", ...options }, look) {
      const isFirst = prepare !== undefined;
      const { page, faults } = await (isFirst ? openTab(options) : findTab(options));
      try {
        await prepare?.(page);
        await page.goto(server.origin + address, { waitUntil });
        await look(page);
        assert.deepEqual(faults, [], `${address} broke its policy`);
      } finally {
        faults.length = 0;
        if (isFirst) await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
      site.remove();
    },
  };
}

// As text, since a function that was compiled for Node may call what Node's loader has put beside
// it; `__name` is that for functions that tests hand to a page.
const reportViolations = `
  globalThis.__name = (value) => value;
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    console.error("Refused by " + effectiveDirective + ": " + blockedURI));
`;

/** Notes each word of a page on the console, each error, script, and request to another host. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin || request.resourceType() === "script") {
      faults.push(`${request.resourceType()} requested: ${request.url()}`);
    }
  });
  page.on("response", (response) => {
    if (!response.ok()) faults.push(`${String(response.status())}: ${response.url()}`);
  });
  return faults;
}
