import { pictureOf, type Pictures } from "../../src/newsroom/images/picture.ts";
import { renderBody, type RenderedBody } from "../../src/newsroom/markdown/rendered-body.ts";
import type { Language } from "../../src/language/words/language.ts";
import { renderHtml } from "../render-html.ts";
import { Figure } from "./figure.tsx";
import { Raw } from "./raw.tsx";

interface TextProps {
  readonly body: RenderedBody;
  readonly lang: Language;
  readonly pictures: Pictures;
}

/** The text of an article, its pictures in their places. */
export function Text({ body, lang, pictures }: TextProps) {
  const html = renderBody(body, ({ file, alt, caption }) =>
    renderHtml(
      <Figure picture={pictureOf(pictures, file)} alt={alt} caption={caption} lang={lang} />,
    ),
  );
  return <Raw as="div" class="text" html={html} />;
}
