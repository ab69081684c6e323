import type { Range, Result } from "../../language/problem/problem.ts";
import { choice, digitsSchema, list, word } from "../../language/yaml/form.ts";
import type { Form, Located, Report } from "../../language/yaml/form.ts";
import { group, optional, readForm, required, type ReadKeys } from "../../language/yaml/keys.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";

/** How much room a story takes on the front. */
export type StorySize = "lead" | "large" | "small";

/** A story that `content/front.yaml` puts on the front, whatever is newer. */
export interface Pin {
  /** The article's id. */
  readonly id: string;
  /** `lead` for at most one of an edition; `large` where none is given. */
  readonly size: StorySize;
  /** Where the id stands in `content/front.yaml`. */
  readonly range: Range;
}

const storyKeys = {
  // Any word: content/ reports an id that no article has, whatever its form.
  id: required({ ...word(), schema: digitsSchema(12) }, "The article's id.", "کد خبر."),
  size: optional(
    choice(["lead", "large", "small"]),
    "How much room it takes; large unless given.",
    "اندازهٔ آن؛ اگر نباشد large.",
  ),
};
type ReadStory = ReadKeys<typeof storyKeys>;

const story: Form<Pin, ReadStory> = {
  ...group(storyKeys),
  finish: ({ id, size }) => id && { id: id.value, size: size?.value ?? "large", range: id.range },
};

/** `content/front.yaml` as a whole. */
export const frontForm = group({
  stories: required(
    list(story, checkStories),
    "The stories that come first, in this order.",
    "خبرهایی که اول می‌آیند، به این ترتیب.",
  ),
});

function checkStories(stories: readonly Located<ReadStory>[], report: Report): void {
  const known = new Set<string>();
  for (const { value } of stories) {
    const { id } = value;
    if (id === undefined) continue;
    if (known.has(id.value)) {
      report({ rule: "pin-duplicate", details: { id: id.value } }, id.range);
    }
    known.add(id.value);
  }
}

/**
 * Reads `content/front.yaml`: the stories that an editor puts on the front. Whether they are articles,
 * and which edition's lead one is, is judged where the articles are known.
 *
 * @param text - YAML, lines ended by `\n`, free of forbidden characters
 * @param file - its name in problems
 * @returns the pins in the order typed, or every problem of the file
 */
export function parseFront(text: string, file: string): Result<readonly Pin[]> {
  const yaml = parseYaml(text, { file, firstLine: 1 });
  const read = yaml.ok ? readForm(frontForm, yaml.value, file) : yaml;
  return read.ok ? { ok: true, value: read.value.stories } : read;
}
