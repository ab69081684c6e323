import type { Crumb } from "../../src/site/metadata/breadcrumb-list.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";

interface PathProps {
  readonly lang: Language;
  /** From the front to the page itself. */
  readonly path: readonly Crumb[];
}

/** The way to the page, each step but the last a link. */
export function Path({ lang, path }: PathProps) {
  return (
    <nav class="path" aria-label={words[lang].path}>
      {path.map(({ name, permalink }, index) => (
        <>
          {index > 0 && " / "}
          {index === path.length - 1 ? (
            <span aria-current="page">
              <Isolated text={name} lang={lang} />
            </span>
          ) : (
            <a href={permalink}>
              <Isolated text={name} lang={lang} />
            </a>
          )}
        </>
      ))}
    </nav>
  );
}
