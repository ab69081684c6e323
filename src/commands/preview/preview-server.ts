import http from "node:http";
import path from "node:path";
import type { Language } from "../../language/words/language.ts";
import { UserError } from "../../language/problem/user-error.ts";
import {
  addScript,
  allowPreview,
  emptyPage,
  eventsPath,
  findOwnFile,
  latestPath,
} from "./preview-page.ts";
import type { PreviewSite } from "./preview-site.ts";

/** Loopback alone, in both families: a preview holds what is not published yet. */
const addresses = ["127.0.0.1", "::1"];

/**
 * Serves the preview on a port of this machine's loopback addresses.
 *
 * @param language - of the preview's own bar
 * @returns ends it
 * @throws UserError where the port is in use
 */
export async function servePreview(
  site: PreviewSite,
  port: number,
  language: Language,
): Promise<() => void> {
  const servers = addresses.map((address) => ({ address, server: http.createServer() }));
  for (const { address, server } of servers) {
    server.on("request", (request, response) => {
      respond(request, response, { site, port, language });
    });
    await listen(server, address, port);
  }
  return () => {
    for (const { server } of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
}

async function listen(server: http.Server, address: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has one loopback address less.
      if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve();
      else if (error.code === "EADDRINUSE") {
        const sentence = `Port ${port} is in use; end the other program, or choose another port with --port.`;
        reject(new UserError(sentence));
      } else reject(error);
    });
    server.listen(port, address, resolve);
  });
}

interface Served {
  readonly site: PreviewSite;
  readonly port: number;
  readonly language: Language;
}

function respond(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { site, port, language }: Served,
): void {
  // A page on the web can send a browser here under a name of its own (DNS rebinding); only a Host
  // that means this machine is answered.
  if (!isOwnHost(request.headers.host, port)) {
    response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("This preview answers to localhost alone.\n");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  // No page of another place may show or read what is not published yet, as a picture or a script.
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  const pathname = decodePath(request.url ?? "/");
  const latest = site.lastSaved?.permalink;
  const own = findOwnFile(pathname);
  if (own !== undefined) send(response, 200, contentTypes[path.extname(own.name)] ?? "", own.text);
  else if (pathname === eventsPath) sendEvents(response, site, request.url ?? "");
  else if (pathname === latestPath && latest !== undefined) redirect(response, latest);
  else sendPage(response, site, pathname, language);
}

/** Leads to a page that is another one tomorrow: no browser may store that. */
function redirect(response: http.ServerResponse, permalink: string): void {
  response.writeHead(302, { Location: permalink, "Cache-Control": "no-store" }).end();
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].some((name) => host === `${name}:${port}`);
}

/** Returns the path of a URL, decoded; as it is where it can't be decoded, since no page has it. */
function decodePath(url: string): string {
  const pathname = url.split(/[?#]/)[0] ?? "/";
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function sendEvents(response: http.ServerResponse, site: PreviewSite, url: string): void {
  const query = new URLSearchParams(url.split("?")[1] ?? "");
  const pathname = decodePath(query.get("page") ?? "/");
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const sendState = (): void => {
    response.write(`data: ${JSON.stringify(site.stateOf(pathname))}\n\n`);
  };
  sendState();
  response.on("close", site.listen(sendState));
}

const noNewspaper =
  "There is no newspaper to show yet. It comes as soon as there is no mistake in content/.";

const contentTypes: { readonly [extension: string]: string } = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

function sendPage(
  response: http.ServerResponse,
  site: PreviewSite,
  pathname: string,
  language: Language,
): void {
  const { version } = site.stateOf(pathname);
  for (const [name, value] of site.headers) {
    response.setHeader(name, name === "Content-Security-Policy" ? allowPreview(value) : value);
  }
  const found = site.find(pathname);
  if (found === undefined) {
    if (site.find(`${pathname}/`) !== undefined) {
      response.writeHead(301, { Location: encodeURI(`${pathname}/`) }).end();
      return;
    }
    const page = site.find("/404.html")?.bytes;
    const html = typeof page === "string" ? page : emptyPage(noNewspaper);
    send(response, 404, contentTypes[".html"] ?? "", addScript(html, version, language));
    return;
  }
  const type = contentTypes[path.extname(found.file)] ?? "application/octet-stream";
  const body =
    typeof found.bytes === "string" && type.startsWith("text/html")
      ? addScript(found.bytes, version, language)
      : found.bytes;
  send(response, 200, type, body, found.file.startsWith("assets/") ? immutable : undefined);
}

/**
 * The caching that we recommend to hosts for files whose names hold a hash. A font that is fetched again
 * comes too late: the page doesn't wait, and is set in another.
 */
const immutable = "public, max-age=31536000, immutable";

function send(
  response: http.ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  caching = "no-store",
): void {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": caching });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
