import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { HtmlValidate } from "html-validate";
import vnu from "vnu-jar";
import { buildSampleSite, pages } from "./build-sample-site.ts";

const site = buildSampleSite();
after(() => {
  site.remove();
});

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  // A headline is as long as its editor made it, and its page's title is never less.
  rules: { "long-title": "off" },
});

for (const [name, address] of Object.entries(pages)) {
  test(`html-validate finds nothing on the page "${name}"`, async () => {
    const report = await validator.validateString(site.read(address));
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, line, message }) => `${line}: ${message} (${ruleId})`),
    );
    assert.deepEqual(messages, []);
  });
}

test("the Nu HTML checker finds nothing on any page", (t) => {
  const files = fs
    .readdirSync(site.folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => path.join(site.folder, file));
  assert.ok(files.length >= Object.keys(pages).length);
  const { error, stdout, stderr } = spawnSync(
    "java",
    [
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-jar",
      vnu,
      "--format",
      "json",
      "--stdout",
      "--exit-zero-always",
      ...files,
    ],
    { encoding: "utf8" },
  );
  if (error !== undefined) {
    t.skip("Java is not installed");
    return;
  }
  assert.ok(stdout.startsWith("{"), stderr);
  const { messages } = JSON.parse(stdout) as { messages: readonly NuMessage[] };
  assert.deepEqual(
    messages.map(({ type, subType = "", url, lastLine = 0, message }) =>
      [type, subType, path.relative(site.folder, new URL(url).pathname), lastLine, message].join(
        " ",
      ),
    ),
    [],
  );
});

interface NuMessage {
  readonly type: string;
  readonly subType?: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}
