/** The part of JSON Schema (draft-07) that Khabar's schemas use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | boolean)[];
  readonly pattern?: string;
  /** What yaml-language-server says in place of the pattern, which tells an editor nothing. */
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: JsonSchema;
  readonly not?: JsonSchema;
  readonly properties?: { readonly [key: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly examples?: readonly (string | number)[];
}

/** What editors read at a key, in both languages. */
export function about(english: string, persian: string): { readonly description: string } {
  return { description: `${english}\n\n${persian}` };
}

// Khabar reads every scalar as the text that was typed; a YAML parser takes some for numbers or
// booleans before a schema sees them.
const scalar = ["string", "number", "boolean"] as const;

/** One line of text that is not blank. */
export function text(limit: number): JsonSchema {
  return {
    type: scalar,
    pattern: String.raw`^\s*\S[^\n]*\s*$`,
    patternErrorMessage: "One line that is not empty",
    maxLength: limit,
  };
}

/** One line that is checked further elsewhere. */
export const word = text(200);

/** One of a few values. */
export function choice(values: readonly string[]): JsonSchema {
  return { enum: values };
}

/** `true` or `false`. */
export const flag: JsonSchema = { enum: [true, false, "true", "false"] };

/** An article's id. */
export const id: JsonSchema = {
  type: ["integer", "string"],
  minimum: 0,
  maximum: 999_999_999_999,
  pattern: String.raw`^\s*[0-9]{1,12}\s*$`,
  patternErrorMessage: "1 to 12 Latin digits",
};

const year = "(?:120[6-9]|12[1-9][0-9]|13[0-9][0-9]|14[0-8][0-9]|149[0-8])";
const month = "(?:0?[1-9]|1[0-2])";
const day = "(?:0?[1-9]|[1-2][0-9]|3[0-1])";
const time = "(?:[0-1]?[0-9]|2[0-3]):[0-5][0-9]";

/** A Jalali day with or without a time. That the day exists only the calendar knows. */
export const moment: JsonSchema = {
  type: "string",
  pattern: inAnyDigits(
    String.raw`^\s*(?:${year}/${month}/${day}|${year}-${month}-${day})(?: +${time})?\s*$`,
  ),
  patternErrorMessage: "A Jalali day like 1401/4/6, with a time like 19:41 behind it if known",
  examples: ["1401/4/6 19:41", "1401/4/6"],
};

/** The pattern with each digit of it in Latin, Persian or Arabic. */
function inAnyDigits(pattern: string): string {
  const at = (zero: number, digit: string): string => String.fromCodePoint(zero + Number(digit));
  return pattern.replace(/\[(\d)-(\d)\]|\d/g, (digit, from: string | undefined, to = "") => {
    const range = (zero: number): string =>
      from === undefined ? at(zero, digit) : `${at(zero, from)}-${at(zero, String(to))}`;
    return `[${range(0x30)}${range(0x6f0)}${range(0x660)}]`;
  });
}

/** A group of keys and no others. */
export function group(
  properties: { readonly [key: string]: JsonSchema },
  required: readonly string[],
): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

/** A list that is not empty. */
export function list(items: JsonSchema): JsonSchema {
  return { type: "array", items, minItems: 1 };
}

/** A text in each language. */
export function inEachLanguage(limit: number): JsonSchema {
  return group({ en: text(limit), fa: text(limit) }, ["en", "fa"]);
}
