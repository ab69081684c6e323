import type { Thing, WithContext } from "schema-dts";

// `<` could end the script element or open a comment in it; U+2028 and U+2029 end a line in old
// JavaScript parsers, though not in JSON.
const unsafe = /[<\u2028\u2029]/g;

/** Writes linked data for a `<script type="application/ld+json">`: JSON in which no `<` stands. */
export function formatJsonLd(data: WithContext<Thing>): string {
  return JSON.stringify(data).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
