import assert from "node:assert/strict";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { buildSampleSite, type PageAddress, type SampleOptions } from "./build-sample-site.ts";
import { findBrowser } from "./find-browser.ts";
import { serveSite } from "./serve-site.ts";

export interface VisitOptions extends BrowserContextOptions {
  /** Does what comes before the first request. */
  readonly prepare?: (page: Page) => unknown;
  /** When to hand the page over; once all has loaded where nothing else is said. */
  readonly waitUntil?: "load" | "domcontentloaded";
}

export interface OpenNewspaper {
  /** The HTML of a page, as it is published. */
  readHtml(page: PageAddress): string;
  /**
   * Opens a page as a reader who has never seen the newspaper, hands it over, and fails where it
   * has broken its policy: each visit is a test of that too.
   */
  visit(page: PageAddress, how: VisitOptions, look: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Builds the sample newspaper, serves it under its policy, and starts a browser to read it in. */
export async function openNewspaper(options: SampleOptions = {}): Promise<OpenNewspaper> {
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
  return {
    readHtml: (page) => site.read(page),
    async visit(address, { prepare, waitUntil = "load", ...options }, look) {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        const faults = watch(page, server.origin);
        await page.addInitScript(reportViolations);
        await prepare?.(page);
        await page.goto(server.origin + address, { waitUntil });
        await look(page);
        assert.deepEqual(faults, [], `${address} broke its policy`);
      } finally {
        await context.close();
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
