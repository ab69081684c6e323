import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import vnu from "vnu-jar";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  // A headline is as long as its editor made it, and its page's title is never less.
  rules: { "long-title": "off" },
});

/** What html-validate finds wrong with a page: `12: message (rule)`. */
export async function findMarkupFaults(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line}: ${message} (${ruleId})`),
  );
}

/**
 * What the Nu HTML checker finds wrong with files of a site, or undefined where Java is not installed.
 *
 * @param files - their paths inside the site
 */
export function findNuFaults(
  folder: string,
  files: readonly string[],
): readonly string[] | undefined {
  const { error, stdout, stderr } = spawnSync(
    "java",
    [
      ...["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", vnu],
      ...["--format", "json", "--stdout", "--exit-zero-always"],
      ...files.map((file) => path.join(folder, file)),
    ],
    { encoding: "utf8" },
  );
  if (error !== undefined) return undefined;
  assert.ok(stdout.startsWith("{"), stderr);
  const { messages } = JSON.parse(stdout) as { messages: readonly NuMessage[] };
  return messages.map(({ type, subType = "", url, lastLine = 0, message }) =>
    [type, subType, path.relative(folder, new URL(url).pathname), lastLine, message].join(" "),
  );
}

interface NuMessage {
  readonly type: string;
  readonly subType?: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}
