import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const room = new URL("../../../src/language/calendar/", import.meta.url).href;
const script = `
  import { parseMoment } from ${JSON.stringify(`${room}parse-moment.ts`)};
  import { formatMoment } from ${JSON.stringify(`${room}format-moment.ts`)};
  const texts = ["1401/4/6 19:41", "1401/1/2 00:30", "1401/6/30 23:30", "1401/1/2", "1313/1/1 12:00",
    "2022-06-27T19:41:00+04:30", "2022-03-13 02:30", "1401/1/1 02:30"];
  const readAll = () => JSON.stringify(texts.map((text) => {
    const result = parseMoment(text, "Asia/Tehran");
    return result.ok ? [result, formatMoment(result.value, "fa")] : result;
  }));
  const answers = new Set();
  const clocks = new Set();
  for (const zone of ["UTC", "Asia/Tehran", "America/New_York", "Pacific/Apia"]) {
    process.env.TZ = zone;
    clocks.add(new Date(0).getHours());
    answers.add(readAll());
  }
  console.log(JSON.stringify({ clocks: clocks.size, answers: [...answers] }));
`;

test("the machine's own time zone and locale change nothing", () => {
  const [english, persian] = ["en_US.UTF-8", "fa_IR.UTF-8"].map((LC_ALL) => {
    const out = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script],
      {
        cwd: fileURLToPath(new URL("../../..", import.meta.url)),
        env: { ...process.env, LC_ALL, LANG: LC_ALL },
        encoding: "utf8",
      },
    );
    return JSON.parse(out) as { clocks: number; answers: string[] };
  });
  // The child did change its clock, or the test would prove nothing.
  assert.equal(english?.clocks, 4);
  assert.equal(english.answers.length, 1);
  assert.match(english.answers[0] ?? "", /2022-06-27T19:41:00\+04:30/);
  assert.deepEqual(persian, english);
});
