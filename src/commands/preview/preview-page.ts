import fs from "node:fs";
import type { Language } from "../../language/words/language.ts";

/** Where all that is the preview's own stands, out of the way of any article. */
const ownFolder = "/.khabar/";

/** The stream of events. */
export const eventsPath = `${ownFolder}events`;

/** Leads to the article last saved. */
export const latestPath = `${ownFolder}latest`;

/** The scripts and the style of the preview's bar, which run in the browser. */
const ownFiles = new Set([
  ...["start.js", "bar.js", "make-element.js", "reading-order.js"],
  ...["replace-page.js", "views.js", "words.js", "bar.css"],
]);

/** A script or the style of the preview's bar, where a path names one. */
export function findOwnFile(
  pathname: string,
): { readonly name: string; readonly text: string } | undefined {
  if (!pathname.startsWith(ownFolder)) return undefined;
  const name = pathname.slice(ownFolder.length);
  if (!ownFiles.has(name)) return undefined;
  return { name, text: fs.readFileSync(new URL(`bar/${name}`, import.meta.url), "utf8") };
}

/** The page with the preview's script in its head, which knows what version of the page it shows. */
export function addScript(html: string, version: number, language: Language): string {
  const tag =
    `<script type="module" src="${ownFolder}start.js" id="khabar-preview"` +
    ` data-version="${version}" data-lang="${language}"></script>`;
  return html.replace("</head>", () => `${tag}</head>`);
}

/** What stands where there is no page: not found, or no newspaper without mistakes so far. */
export function emptyPage(message: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Khabar</title></head><body><p>${message}</p></body></html>
`;
}

/**
 * Lets the preview's script run and show the page in a frame of its own, where the newspaper's own
 * policy lets nothing run and nobody frame it.
 */
export function allowPreview(policy: string): string {
  const framed = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  return `${framed}; script-src 'self'; connect-src 'self'; frame-src 'self'`;
}
