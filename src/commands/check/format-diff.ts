/** How many unchanged lines stand around a change. */
const context = 3;

/**
 * What was changed in a file, as `diff -u` prints it (POSIX, diff utility, "Diff -u or -U Output
 * Format").
 *
 * @param before - a text
 * @param after - a text of as many lines
 */
export function formatDiff(file: string, before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  // Behind the last line end there is no line.
  const last = old.at(-1) === "" ? old.length - 1 : old.length;
  const isChanged = (line: number): boolean => old[line] !== now[line];
  const hunks: { first: number; end: number }[] = [];
  for (let line = 0; line < last; line += 1) {
    if (!isChanged(line)) continue;
    const [first, end] = [Math.max(0, line - context), Math.min(last, line + context + 1)];
    const hunk = hunks.at(-1);
    if (hunk !== undefined && hunk.end >= first) hunk.end = end;
    else hunks.push({ first, end });
  }
  const texts = hunks.map(({ first, end }) => {
    const place = `${first + 1},${end - first}`;
    return `@@ -${place} +${place} @@\n${formatLines(first, end, isChanged, old, now)}`;
  });
  return `--- ${file}\n+++ ${file}\n${texts.join("")}`;
}

function formatLines(
  first: number,
  end: number,
  isChanged: (line: number) => boolean,
  old: readonly string[],
  now: readonly string[],
): string {
  let text = "";
  const write = (sign: string, lines: readonly string[], line: number): void => {
    const isOpen = line === lines.length - 1;
    text += `${sign}${lines[line] ?? ""}\n${isOpen ? "\\ No newline at end of file\n" : ""}`;
  };
  for (let line = first; line < end;) {
    if (!isChanged(line)) {
      write(" ", old, line);
      line += 1;
      continue;
    }
    const start = line;
    for (; line < end && isChanged(line); line += 1) write("-", old, line);
    for (let added = start; added < line; added += 1) write("+", now, added);
  }
  return text;
}
