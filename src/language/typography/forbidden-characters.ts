import type { Fault } from "../problem/problem.ts";

/** A character that text must not hold, and where it stands. */
interface ForbiddenCharacter {
  /** Its offset in the text, in UTF-16 code units. */
  readonly index: number;
  /** 1 or 2 UTF-16 code units. */
  readonly length: number;
  readonly fault: Fault;
}

// The direction marks LRM, RLM and ALM, ZWNJ and ZWJ, soft hyphen, no-break space and variation
// selectors are in no class below: honest Persian text is full of them.
const controls = String.raw`\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029`;
const directions = String.raw`\u202A-\u202E\u2066-\u2069`;
const invisibles =
  String.raw`\u115F\u1160\u180E\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB` +
  String.raw`\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}`;
// In a `u` pattern \p{Cs} is met by lone surrogates only.
const invalids = String.raw`\uFFFD\p{Noncharacter_Code_Point}\p{Cs}`;

const anyForbidden = new RegExp(`[${controls}${directions}${invisibles}${invalids}]`, "u");

// The flags of England, Scotland and Wales are a black flag, tag letters and a closing tag
// (Unicode Technical Standard 51, section 2.5.3). The length limit of a subdivision's code leaves
// no room for a hidden message.
const flagSequence = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`;
const flagOrForbidden = new RegExp(`${flagSequence}|${anyForbidden.source}`, "gu");

const blackFlag = 0x1f3f4;
const isControl = new RegExp(`[${controls}]`, "u");
const isDirection = new RegExp(`[${directions}]`, "u");
const isInvisible = new RegExp(`[${invisibles}]`, "u");
const isLineBreak = new RegExp(String.raw`[\u000B\u000C\u0085\u2028\u2029]`, "u");

/**
 * Finds every character that text must not hold, in order: control characters other than tab and
 * newline, characters that force a direction, invisible ones and code points that are no
 * characters. A clean text takes one test of a regular expression; the search stops when the caller
 * does.
 *
 * A carriage return is a control character here: turn line ends into `\n` first.
 */
export function* findForbiddenCharacters(text: string): Generator<ForbiddenCharacter> {
  if (!anyForbidden.test(text)) return;
  for (const { 0: character, index } of text.matchAll(flagOrForbidden)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint === blackFlag) continue;
    yield { index, length: character.length, fault: faultOf(character, codePoint) };
  }
}

function faultOf(character: string, codePoint: number): Fault {
  const details = { codePoint };
  if (isControl.test(character)) {
    const repair = isLineBreak.test(character) ? " " : "";
    return { rule: "character-control", details, repair };
  }
  if (isDirection.test(character)) return { rule: "character-direction", details, repair: "" };
  if (isInvisible.test(character)) return { rule: "character-invisible", details, repair: "" };
  // Where U+FFFD or half a surrogate pair stands a character was lost: only the editor knows which.
  return { rule: "character-invalid", details };
}
