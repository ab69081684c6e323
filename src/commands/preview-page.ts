/** Where the preview's own script and its stream of events stand, out of the way of any article. */
export const scriptPath = "/.khabar/preview.js";
export const eventsPath = "/.khabar/events";

/**
 * Runs in the open page: loads it again when the newspaper changed, and lays mistakes over it. Text is
 * set as text, and style through the object model, which the policy of the page allows.
 */
export const script = `
const own = document.currentScript;
let shown = own.dataset.version;
let panel;
function lay(messages) {
  panel?.remove();
  if (messages.length === 0) return;
  panel = document.createElement("pre");
  panel.id = "khabar-mistakes";
  panel.dir = "ltr";
  panel.lang = "en";
  panel.setAttribute("role", "alert");
  panel.textContent = messages.join("\\n\\n");
  Object.assign(panel.style, {
    position: "fixed", insetInline: 0, insetBlockEnd: 0, zIndex: 9, margin: 0, padding: "1rem 1.25rem",
    maxBlockSize: "60vh", overflow: "auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere",
    font: "15px/1.5 ui-monospace, monospace", color: "#fff", background: "#8a1020",
  });
  document.body.append(panel);
}
new EventSource(${JSON.stringify(eventsPath)}).onmessage = ({ data }) => {
  const { version, messages } = JSON.parse(data);
  if (String(version) !== shown && messages.length === 0) location.reload();
  else lay(messages);
};
`;

/** The page with the preview's script in its head, which knows what version of the site it shows. */
export function addScript(html: string, version: number): string {
  const tag = `<script src="${scriptPath}" data-version="${version}" async></script>`;
  return html.replace("</head>", () => `${tag}</head>`);
}

/** What stands where there is no page: not found, or no newspaper without mistakes so far. */
export function emptyPage(message: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Khabar</title></head><body><p>${message}</p></body></html>
`;
}

/** Lets the preview's script run, where the newspaper's own policy lets none. */
export function allowScript(policy: string): string {
  return `${policy}; script-src 'self'; connect-src 'self'`;
}
