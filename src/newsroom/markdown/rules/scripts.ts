import type { Token } from "markdown-it";
import { splitScriptRuns, type ScriptRun } from "../../../language/typography/script-runs.ts";
import type { Language } from "../../../language/words/language.ts";
import type { Body } from "../body.ts";
import { isBreak, makeClosing, makeOpening, makeText } from "../tokens.ts";

/**
 * Isolates runs in a script of the other direction: `<bdi lang="fa" dir="rtl">…</bdi>`.
 *
 * A `bdi` encloses the emphasis and links within its run: one `bdi` for each part would put the parts in
 * the page's order. Where a run holds half of an element, its texts get a language only, and the bidi
 * algorithm orders them. A paragraph that is one run gets the direction itself, except in a list, where
 * its bullet would change sides.
 */
export function isolateScripts(tokens: readonly Token[], { lang }: Body): void {
  let lists = 0;
  tokens.forEach((block, index) => {
    if (block.tag === "ul" || block.tag === "ol") lists += block.nesting;
    if (block.type !== "inline" || block.children === null) return;
    const parts = splitTokens(block.children, lang);
    const first = parts.find(({ run }) => run !== undefined)?.run;
    if (first === undefined) return;
    const paragraph = tokens[index - 1];
    if (paragraph?.type === "paragraph_open" && lists === 0 && isAllOf(parts, first)) {
      paragraph.attrs = attributesOf(first);
    } else block.children = wrapRuns(parts);
  });
}

function isAllOf(parts: readonly Part[], whole: ScriptRun): boolean {
  return parts.every(({ token, run }) => run === whole || textOf(token) === "");
}

function attributesOf({ lang, dir }: ScriptRun): [string, string][] {
  return [
    ["lang", lang ?? "und"],
    ["dir", dir ?? "auto"],
  ];
}

function wrapRuns(parts: readonly Part[]): Token[] {
  const last = new Map<ScriptRun, number>();
  parts.forEach(({ run }, index) => {
    if (run !== undefined) last.set(run, index);
  });

  const opening = new Map<number, Token>();
  const closing = new Map<number, Token>();
  for (let index = 0; index < parts.length; index += 1) {
    const run = parts[index]?.run;
    if (run === undefined) continue;
    const end = last.get(run) ?? index;
    const balanced = balance(parts, index, end);
    if (balanced !== undefined) {
      opening.set(balanced.from, makeOpening("bdi", attributesOf(run)));
      closing.set(balanced.to, makeClosing("bdi"));
    } else {
      for (let at = index; at <= end; at += 1) {
        if (parts[at]?.token.type !== "text") continue;
        opening.set(at, makeOpening("span", attributesOf(run).slice(0, 1)));
        closing.set(at, makeClosing("span"));
      }
    }
    index = end;
  }
  return parts.flatMap(({ token }, index) =>
    [opening.get(index), token, closing.get(index)].filter((made) => made !== undefined),
  );
}

/**
 * The range of parts that an element around `first` to `last` encloses, including adjacent tags that
 * belong to them; undefined where it would enclose half of another element.
 */
function balance(
  parts: readonly Part[],
  first: number,
  last: number,
): { from: number; to: number } | undefined {
  const nestingAt = (index: number) => parts[index]?.token.nesting ?? 0;
  let depth = 0;
  let lowest = 0;
  for (let index = first; index <= last; index += 1) {
    depth += nestingAt(index);
    lowest = Math.min(lowest, depth);
  }
  const missing = { before: -lowest, behind: depth - lowest };
  let [from, to] = [first, last];
  while (first - from < missing.before && nestingAt(from - 1) === 1) from -= 1;
  while (to - last < missing.behind && nestingAt(to + 1) === -1) to += 1;
  const isBalanced = first - from === missing.before && to - last === missing.behind;
  return isBalanced ? { from, to } : undefined;
}

/** A token of a block, and the run of the other direction that it belongs to, if any. */
interface Part {
  readonly token: Token;
  readonly run?: ScriptRun;
}

/**
 * Splits the text tokens of a block at the ends of runs. Returns `[]` where the whole block is in the
 * page's direction.
 */
function splitTokens(tokens: readonly Token[], lang: Language): readonly Part[] {
  const runs = splitScriptRuns(tokens.map(textOf).join(""), lang);
  if (!runs.some(({ dir }) => dir !== undefined)) return [];

  const parts: Part[] = [];
  let index = 0;
  let used = 0;
  for (const token of tokens) {
    const text = textOf(token);
    if (text === "") parts.push({ token });
    for (let start = 0; start < text.length;) {
      const run = runs[index];
      const end = Math.min(text.length, start + (run?.text.length ?? 0) - used);
      const isWhole = start === 0 && end === text.length;
      const piece = isWhole ? token : makeText(text.slice(start, end));
      parts.push(run?.dir === undefined ? { token: piece } : { token: piece, run });
      used += end - start;
      start = end;
      if (used === run?.text.length) {
        index += 1;
        used = 0;
      }
    }
  }
  return parts;
}

/** A token as the bidi algorithm sees it: inline code, isolated by itself, is one neutral object. */
function textOf(token: Token): string {
  if (token.type === "text") return token.content;
  if (token.type === "code_inline") return "\uFFFC";
  return isBreak(token) ? "\n" : "";
}
