import type { Problem, Result } from "../../language/problem/problem.ts";
import { Fields } from "../../language/yaml/fields.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";
import type { Pin } from "./pin.ts";

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
  if (!yaml.ok) return yaml;

  const problems: Problem[] = [];
  const fields = new Fields(yaml.value, file, problems);
  const pins = new Map<string, Pin>();
  for (const { value: story } of fields.requiredGroups("stories")) {
    const id = story.requiredWord("id");
    const size = story.choice("size", ["lead", "large", "small"]);
    story.finish();
    if (id === undefined) continue;
    if (pins.has(id.value)) {
      story.report({ rule: "pin-duplicate", details: { id: id.value } }, id.range);
    } else pins.set(id.value, { id: id.value, size: size?.value ?? "large", range: id.range });
  }
  fields.finish();
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: [...pins.values()] };
}
