import type { ComponentChildren } from "preact";
import { splitScriptRuns } from "../../src/language/typography/script-runs.ts";
import type { Language } from "../../src/language/words/language.ts";

interface IsolatedProps {
  readonly text: string;
  /** The language of what stands around the text. */
  readonly lang: Language;
}

/**
 * A text that may change script: each run of the other one says its language, so that it is read
 * aloud rightly, and is isolated, so that its direction disturbs nothing around it.
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
