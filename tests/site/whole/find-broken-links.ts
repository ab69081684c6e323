import { fileOfPermalink } from "../../../src/newsroom/article/permalink.ts";
import { origin } from "./build-sample.ts";
import type { SiteFiles } from "./build-sample.ts";
import { readPage } from "./read-page.ts";
import type { PageElement } from "./read-page.ts";

/** What is wrong with the links of a site, each as one line. */
interface LinkReport {
  /** How many links were followed. */
  readonly followed: number;
  /** The links that lead nowhere: `where: address`. */
  readonly broken: readonly string[];
  /** The pages to which no way of links leads from `/`. */
  readonly orphans: readonly string[];
}

const isPage = (file: string): boolean => file.endsWith(".html");
const notFound = /(?:^|\/)404\.html$/;

/** Follows every link of every file of a site. */
export function findBrokenLinks(files: SiteFiles): LinkReport {
  const broken: string[] = [];
  const ways = new Map<string, Set<string>>();
  let followed = 0;
  for (const [file, bytes] of files) {
    const base = origin + addressOf(file);
    const reached = new Set<string>();
    ways.set(file, reached);
    for (const { address, isWay } of linksOf(file, bytes)) {
      const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
      if (url === undefined) broken.push(`${file}: ${address}`);
      if (url?.origin !== origin) continue;
      followed++;
      const target = fileOfPermalink(url.pathname);
      if (!leadsSomewhere(files, target, url.hash)) broken.push(`${file}: ${address}`);
      if (isWay) reached.add(target);
    }
  }
  const seen = reachableFrom("index.html", ways);
  const orphans = [...files.keys()].filter(
    (file) => isPage(file) && !notFound.test(file) && !seen.has(file),
  );
  return { followed, broken, orphans };
}

function leadsSomewhere(files: SiteFiles, target: string, hash: string): boolean {
  const bytes = files.get(target);
  if (bytes === undefined || hash === "") return bytes !== undefined;
  const id = decodeURIComponent(hash.slice(1));
  return isPage(target) && readPage(bytes).some(({ attributes }) => attributes.get("id") === id);
}

function reachableFrom(start: string, ways: ReadonlyMap<string, Set<string>>): Set<string> {
  const seen = new Set([start]);
  for (const file of seen) for (const next of ways.get(file) ?? []) seen.add(next);
  return seen;
}

function addressOf(file: string): string {
  return `/${encodeURI(file)}`.replace(/\/index\.html$/, "/");
}

interface Link {
  readonly address: string;
  /** Whether a reader can go that way: it is an `<a>` of a page. */
  readonly isWay?: boolean;
}

function linksOf(file: string, bytes: Buffer): Link[] {
  if (isPage(file)) return readPage(bytes).flatMap(linksOfElement);
  const text = bytes.toString("utf8");
  if (file.endsWith(".css")) return linksOfStyles(text);
  if (!/\.(?:xml|json|webmanifest|txt)$/.test(file)) return [];
  // In feeds and sitemaps each address of the site is absolute, but in the HTML of an article's text.
  const plain = file.endsWith(".xml") ? decodeEntities(text) : text.replaceAll('\\"', '"');
  const absolute = [...plain.matchAll(/https:\/\/sample\.example[^\s"'<>\])]*/g)];
  const inText = [...plain.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(
    ([, address = ""]) => address,
  );
  return [...absolute.map(([address]) => address), ...inText].map((address) => ({
    address: decodeEntities(address),
  }));
}

function linksOfElement({ name, attributes, text }: PageElement): Link[] {
  const links: Link[] = [];
  for (const key of ["href", "src", "action", "poster", "data"]) {
    const address = attributes.get(key);
    if (address !== undefined) links.push({ address, isWay: name === "a" });
  }
  for (const key of ["srcset", "imagesrcset"]) {
    for (const part of attributes.get(key)?.split(",") ?? []) {
      links.push({ address: part.trim().split(/\s/)[0] ?? "" });
    }
  }
  const meta = attributes.get("property") ?? attributes.get("name") ?? "";
  const content = attributes.get("content") ?? "";
  if (/^(?:og|twitter):(?:image|url)/.test(meta) && /^(?:\/|https:)/.test(content)) {
    links.push({ address: content });
  }
  if (attributes.get("type") === "application/ld+json") {
    links.push(...addressesIn(JSON.parse(text)).map((address) => ({ address })));
  }
  return name === "style" ? [...links, ...linksOfStyles(text)] : links;
}

/** Every address of the site in JSON-LD. An `@id` names a thing, which needs no place in a page. */
function addressesIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") {
    if (!value.startsWith(`${origin}/`)) return [];
    return [key === "@id" ? value.replace(/#.*$/, "") : value];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, part]) => addressesIn(part, inner));
}

function linksOfStyles(text: string): Link[] {
  return [...text.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = ""]) => ({ address }));
}

function decodeEntities(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}
