import type { ComponentChildren } from "preact";
import { splitScriptRuns } from "../../src/language/typography/script-runs.ts";
import type { Language } from "../../src/language/words/language.ts";

interface IsolatedProps {
  readonly text: string;
  /** The language of the text around it. */
  readonly lang: Language;
}

/**
 * A text in which each run of the other script is marked with its language, for screen readers, and
 * isolated, so that its direction doesn't affect what is around it.
 */
export function Isolated({ text, lang }: IsolatedProps): ComponentChildren {
  return splitScriptRuns(text, lang).map((run) =>
    run.lang ? (
      <bdi lang={run.lang} dir={run.dir}>
        {run.text}
      </bdi>
    ) : (
      run.text
    ),
  );
}
