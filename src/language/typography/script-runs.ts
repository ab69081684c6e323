import type { Language } from "../words/language.ts";
import { findScriptSpans } from "./script-spans.ts";
import { languageOf, otherScripts, type OtherScript } from "./scripts.ts";

/** A stretch of text in one direction. Without `lang` and `dir` it is in the page's own. */
export interface ScriptRun {
  readonly text: string;
  /** BCP 47: `en`, `fa`, `ar`, `he`, or `und` where the letters don't tell. */
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/**
 * Splits a text into runs of the page's own script and runs of scripts of the other direction, so
 * that each of the latter can be isolated. The runs' texts, joined, are the text.
 *
 * A run goes from a letter of the other direction to the last one before a letter of the page's
 * own, and takes in what is glued to it: `C++`, `.NET`, `COVID-19`, `U.S.`, the end of a bracket
 * that it opened. It never holds one bracket of a pair. A text without a letter of the page's own
 * is one run with all its punctuation. Each run isolated, the bidi algorithm (UAX 9) shows it as
 * its own language has it, and the text around it as if one word stood there.
 *
 * Takes time linear in the text, and one test of a regular expression where there is one script.
 *
 * @param base - the language of what stands around the text
 */
export function splitScriptRuns(text: string, base: Language): readonly ScriptRun[] {
  const script = otherScripts[base];
  if (!script.hint.test(text) || !script.letter.test(text)) return [{ text }];
  if (!script.own.test(text)) return [runOf(text, script)];

  const runs: ScriptRun[] = [];
  let done = 0;
  for (const { start, end } of findScriptSpans(text, script)) {
    if (start > done) runs.push({ text: text.slice(done, start) });
    runs.push(runOf(text.slice(start, end), script));
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done) });
  return runs;
}

function runOf(text: string, { dir }: OtherScript): ScriptRun {
  return { text, lang: languageOf(text, dir), dir };
}
