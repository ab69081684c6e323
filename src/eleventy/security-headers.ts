/** A directive of a Content Security Policy (W3C CSP Level 3) and its sources. */
type Directive = readonly [name: string, ...sources: string[]];

/**
 * What a page may load: the newspaper's own style, fonts and pictures, and nothing that runs. The
 * one stylesheet stands in each page, so that a page needs one response, and is allowed by its hash.
 *
 * @param stylesheetHash - `sha256-` and the hash of the stylesheet in base64
 */
export function contentSecurityPolicy(stylesheetHash: string): readonly Directive[] {
  return [
    ["default-src", "'none'"],
    ["style-src", "'self'", `'${stylesheetHash}'`],
    ["img-src", "'self'"],
    ["font-src", "'self'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["frame-ancestors", "'none'"],
  ];
}

/** Writes a policy as the value of its header. */
export function formatPolicy(policy: readonly Directive[]): string {
  return policy.map((directive) => directive.join(" ")).join("; ");
}

/** The headers that go with every page, in the order in which they are sent. */
export function securityHeaders(stylesheetHash: string): ReadonlyMap<string, string> {
  return new Map([
    ["Content-Security-Policy", formatPolicy(contentSecurityPolicy(stylesheetHash))],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["X-Content-Type-Options", "nosniff"],
  ]);
}

/**
 * The headers as the file `_headers` that static hosts such as Netlify and Cloudflare Pages read.
 * `docs/hosting.md` says how to send them elsewhere.
 */
export function securityHeadersFile(stylesheetHash: string): string {
  const lines = [...securityHeaders(stylesheetHash)].map(
    ([name, value]) => `  ${name}: ${value}\n`,
  );
  return `/*\n${lines.join("")}/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}
