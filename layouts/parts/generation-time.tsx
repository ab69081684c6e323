import { toPersianDigits } from "../../src/language/words/digits.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";

interface GenerationTimeProps {
  readonly lang: Language;
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
}

/**
 * The old system's last line, `Page generated in 0/0053 sec`, with the Persian decimal slash.
 * Parts are rendered in their order, so that all but the page's last few bytes are counted.
 */
export function GenerationTime({ lang, started }: GenerationTimeProps) {
  const seconds = ((performance.now() - started) / 1000).toFixed(4).replace(".", "/");
  return (
    <p class="generated">
      {words[lang].generated(lang === "fa" ? toPersianDigits(seconds) : seconds)}
    </p>
  );
}
