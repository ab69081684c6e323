import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Desk } from "../../newsroom/masthead/masthead.ts";
import { toLatinDigits } from "../../language/words/digits.ts";
import { UserError } from "../../language/problem/user-error.ts";

/** What an editor says of an article before it is written. */
export interface ArticleRequest {
  readonly headline: string;
  readonly desk: string;
  /** Whether to open it in a text editor. */
  readonly edit: boolean;
}

/** A conversation on a terminal, and what there is to choose from. */
interface Dialogue {
  readonly input: Readable;
  readonly output: Writable;
  readonly desks: readonly Desk[];
  /** Returns what is wrong with an answer, in one sentence; undefined where nothing is. */
  readonly findFault: (answer: Partial<ArticleRequest>) => string | undefined;
}

/**
 * Asks an editor for what is missing of a request, each question until its answer will do.
 *
 * @throws UserError where the editor goes away (Ctrl+C, Ctrl+D)
 */
export async function askForArticle(
  request: Partial<ArticleRequest>,
  { input, output, desks, findFault }: Dialogue,
): Promise<ArticleRequest> {
  const closed = new AbortController();
  const terminal = createInterface({ input, output });
  terminal.once("close", () => {
    closed.abort();
  });
  const ask = async (question: string, fault: (answer: string) => string | undefined) => {
    for (;;) {
      const answer = (await terminal.question(question, { signal: closed.signal })).trim();
      const sentence = fault(answer);
      if (sentence === undefined) return answer;
      output.write(`${sentence}\n`);
    }
  };

  try {
    const headline =
      request.headline ?? (await ask("Headline: ", (answer) => findFault({ headline: answer })));
    const askDesk = async (): Promise<string> => {
      output.write(formatDesks(desks));
      const choose = (answer: string) => desks[Number(toLatinDigits(answer)) - 1]?.slug ?? answer;
      return choose(await ask("Desk: ", (answer) => findFault({ desk: choose(answer) })));
    };
    const desk = request.desk ?? (await askDesk());
    const edit =
      request.edit ??
      /^y/i.test(
        await ask("Open it in your editor? (y/n) ", (answer) =>
          /^(?:y|yes|n|no)$/i.test(answer) ? undefined : "Answer y or n.",
        ),
      );
    return { headline, desk, edit };
  } catch (error) {
    if (!closed.signal.aborted) throw error;
    throw new UserError("\nNothing was written.");
  } finally {
    terminal.close();
  }
}

/** Returns a line a desk: `  1  international  International, بین‌الملل`. */
function formatDesks(desks: readonly Desk[]): string {
  const widest = Math.max(...desks.map(({ slug }) => slug.length));
  const lines = desks.map(
    ({ slug, name }, index) =>
      `${String(index + 1).padStart(3)}  ${slug.padEnd(widest)}  ${name.en}, ${name.fa}\n`,
  );
  return lines.join("");
}
