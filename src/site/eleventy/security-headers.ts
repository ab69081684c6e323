/** A directive of a Content Security Policy (W3C CSP Level 3) and its sources. */
type Directive = readonly [name: string, ...sources: string[]];

/**
 * The policy of every page: the newspaper's own style, fonts and pictures, and nothing that runs. The
 * inline stylesheets are allowed by their hashes. One policy for all pages, so that a host needs no list
 * of them.
 *
 * @param stylesheetHashes - `sha256-` and the hash of a stylesheet in base64
 */
function contentSecurityPolicy(stylesheetHashes: readonly string[]): readonly Directive[] {
  return [
    ["default-src", "'none'"],
    ["style-src", "'self'", ...stylesheetHashes.map((hash) => `'${hash}'`)],
    ["img-src", "'self'"],
    ["font-src", "'self'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["frame-ancestors", "'none'"],
  ];
}

/** Formats a policy as the value of its header. */
function formatPolicy(policy: readonly Directive[]): string {
  return policy.map((directive) => directive.join(" ")).join("; ");
}

/** The headers of every page, in order. */
export function securityHeaders(stylesheetHashes: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ["Content-Security-Policy", formatPolicy(contentSecurityPolicy(stylesheetHashes))],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["X-Content-Type-Options", "nosniff"],
  ]);
}

/**
 * Formats the file `_headers`, which static hosts such as Netlify and Cloudflare Pages read.
 * `docs/hosting.md` says how to send them elsewhere.
 */
export function securityHeadersFile(stylesheetHashes: readonly string[]): string {
  const lines = [...securityHeaders(stylesheetHashes)].map(
    ([name, value]) => `  ${name}: ${value}\n`,
  );
  return `/*\n${lines.join("")}/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}
