import fs from "node:fs";
import type { Language } from "../../language/words/language.ts";

/** The folder of the preview's own addresses, which no article has. */
const ownFolder = "/.khabar/";

/** The address of the event stream. */
export const eventsPath = `${ownFolder}events`;

/** The address that redirects to the article last saved. */
export const latestPath = `${ownFolder}latest`;

/** The scripts and the style of the preview's bar, which run in the browser. */
const ownFiles = new Set([
  ...["start.js", "bar.js", "make-element.js", "reading-order.js"],
  ...["replace-page.js", "views.js", "words.js", "bar.css"],
]);

/** Returns a script or the style of the preview's bar, where a path names one. */
export function findOwnFile(
  pathname: string,
): { readonly name: string; readonly text: string } | undefined {
  if (!pathname.startsWith(ownFolder)) return undefined;
  const name = pathname.slice(ownFolder.length);
  if (!ownFiles.has(name)) return undefined;
  return { name, text: fs.readFileSync(new URL(`bar/${name}`, import.meta.url), "utf8") };
}

/** Returns a page with the preview's script in its head, which is told the version of the page. */
export function addScript(html: string, version: number, language: Language): string {
  const tag =
    `<script type="module" src="${ownFolder}start.js" id="khabar-preview"` +
    ` data-version="${version}" data-lang="${language}"></script>`;
  return html.replace("</head>", () => `${tag}</head>`);
}

/** Returns the page for an address that has none: not found, or no newspaper without mistakes so far. */
export function emptyPage(message: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Khabar</title></head><body><p>${message}</p></body></html>
`;
}

/**
 * Returns the newspaper's Content-Security-Policy, which allows no script and no frame, with leave for the
 * preview's script to run and to show the page in a frame of its own.
 */
export function allowPreview(policy: string): string {
  const framed = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  return `${framed}; script-src 'self'; connect-src 'self'; frame-src 'self'`;
}
