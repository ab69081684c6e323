import type { Token } from "markdown-it";
import type { ArticleText } from "../article/article.ts";
import type { Result } from "../../language/problem/problem.ts";
import { isBlank, toPlainText } from "../../language/typography/plain-text.ts";
import { Body, type BodyOptions } from "./body.ts";
import { parser } from "./parser.ts";
import type { BodyPicture, RenderedBody } from "./rendered-body.ts";
import { pictureMark } from "./rules/pictures.ts";
import { isBreak } from "./tokens.ts";

/**
 * Parses the Markdown of an article to HTML, or to all its problems, each with its place in the file.
 *
 * Runs the checks of `parser.ts` and reports a body without text (pictures alone are no text). Literal
 * forbidden characters were reported when the file was read; the files of pictures are checked in
 * `content/`. Takes time linear in the text.
 *
 * @param text - lines ended by `\n`
 * @returns the pictures in either case, so that their files are checked in the same run
 */
export function parseBody(
  text: ArticleText,
  options: BodyOptions,
): Result<RenderedBody> & { readonly pictures: readonly BodyPicture[] } {
  const body = new Body(text, options);
  const env = { body };
  const tokens = parser.parse(text.markdown, env);
  if (body.problems.length === 0 && tokens.every(isEmpty)) {
    body.report({ rule: "body-empty", details: {} }, { start: 0, end: 0 });
  }
  const { pictures } = body;
  if (body.problems.length > 0) return { ok: false, problems: body.problems, pictures };
  const html = parser.renderer.render(tokens, parser.options, env);
  const value = { pieces: html.split(pictureMark), pictures, lede: findLede(tokens) };
  return { ok: true, value, pictures };
}

function isEmpty({ content, children }: Token): boolean {
  return isBlank(content) || (children?.every(isEmptyInline) ?? false);
}

function isEmptyInline({ type, content }: Token): boolean {
  return type === "image" || isBlank(content);
}

/**
 * The first paragraph as plain text: the first outside lists and quotes, or else the first of all.
 * `""` where a body has no paragraph.
 */
function findLede(tokens: readonly Token[]): string {
  const paragraphs = tokens.filter(
    (token, index) => tokens[index - 1]?.type === "paragraph_open" && !isBlank(textOf(token)),
  );
  const lede = paragraphs.find(({ level }) => level === 1) ?? paragraphs[0];
  return lede === undefined ? "" : toPlainText(textOf(lede));
}

function textOf({ children }: Token): string {
  return (children ?? [])
    .filter(({ type }) => type !== "image")
    .map((token) => (isBreak(token) ? "\n" : token.content))
    .join("");
}
