import assert from "node:assert/strict";
import { test } from "node:test";
import { formatInstant, parseInstant } from "../../../src/language/calendar/iso-8601.ts";

const instants: readonly (readonly [text: string, utc: string])[] = [
  ["2026-11-24T02:30:00Z", "2026-11-24T02:30:00Z"],
  ["2026-11-24T06:00:00+03:30", "2026-11-24T02:30:00Z"],
  ["2026-11-24T06:00+03:30", "2026-11-24T02:30:00Z"],
  ["2026-11-23T21:30:00-05:00", "2026-11-24T02:30:00Z"],
  ["2026-11-24T02:30:00.999Z", "2026-11-24T02:30:00Z"],
  ["2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"],
  ["1827-01-01T00:00:00Z", "1827-01-01T00:00:00Z"],
];

for (const [text, utc] of instants) {
  test(`${text} is ${utc}`, () => {
    assert.equal(formatInstant(parseInstant(text) ?? NaN), utc);
  });
}

const others: readonly string[] = [
  ...["", "now", "tomorrow", "1405/9/3 06:00", "2026-11-24", "2026-11-24T02:30:00", "1795487400"],
  ...["2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T02:60Z"],
  ...[
    "2026-11-24 02:30:00Z",
    "2026-11-24T02:30:00+0330",
    "2026-11-24T02:30:60Z",
    " 2026-11-24T02:30Z",
  ],
  ...["2026-11-24T02:30:00+24:00", "2026-11-24T02:30:00Z\n", "۲۰۲۶-۱۱-۲۴T02:30Z"],
];

for (const text of others) {
  test(`${JSON.stringify(text)} is no instant`, () => {
    assert.equal(parseInstant(text), undefined);
  });
}
