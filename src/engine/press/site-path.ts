const longestPath = 1024;
/** What nearly all paths are, asked for at a fifth of the cost. */
const plain = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * Whether a text names a file or folder inside a site and nothing else: relative, in one spelling, no
 * way up or out, no characters that a line of the journal or a terminal can't carry.
 */
export function isSitePath(text: string): boolean {
  return (
    text.length <= longestPath &&
    (plain.test(text) ||
      (!/[\p{Control}\p{Surrogate}\\]/u.test(text) &&
        text.split("/").every((part) => part !== "" && part !== "." && part !== "..")))
  );
}

/** The folder that holds a file or folder of the site; the site's own is `""`. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The folders that a file or folder of the site stands in, outermost first, the site's own left out. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
    folders.push(path.slice(0, at));
  }
  return folders;
}
