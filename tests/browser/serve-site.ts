import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileOfPermalink } from "../../src/newsroom/article/permalink.ts";
import { securityHeaders } from "../../src/site/eleventy/security-headers.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";

const contentTypes: { readonly [extension: string]: string } = {
  ".avif": "image/avif",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

interface ServedSite {
  /** `http://127.0.0.1:` and the port. */
  readonly origin: string;
  close(): void;
}

/**
 * Serves a finished site on loopback, with the headers that go with every page.
 *
 * @param extraPolicy - a directive that the policy gets besides
 */
export async function serveSite(folder: string, extraPolicy?: string): Promise<ServedSite> {
  const headers = new Map(securityHeaders(loadTheme().stylesheetHashes));
  const policy = headers.get("Content-Security-Policy") ?? "";
  if (extraPolicy !== undefined) {
    headers.set("Content-Security-Policy", `${policy}; ${extraPolicy}`);
  }
  const server = http.createServer(({ url = "/" }, response) => {
    const file = path.join(folder, fileOfPermalink(url));
    if (!fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeaders(headers);
    if (/^\/(?:assets|pictures)\//.test(url)) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
    response.setHeader("Content-Type", contentTypes[path.extname(file)] ?? "text/plain");
    response.end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
