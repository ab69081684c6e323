import type { JsonSchema } from "../../src/language/yaml/form.ts";

/**
 * Whether a value is as a schema asks, for the keywords that `JsonSchema` lists (JSON Schema draft-07,
 * "Validation"). A keyword for texts says nothing of a number, one for groups nothing of a text.
 */
export function isValid(value: unknown, schema: JsonSchema): boolean {
  return checks.every((check) => check(value, schema));
}

const checks: readonly ((value: unknown, schema: JsonSchema) => boolean)[] = [
  (value, { type }) => type === undefined || [type].flat().some((name) => isOfType(value, name)),
  (value, schema) => schema.enum === undefined || schema.enum.some((choice) => choice === value),
  (value, { not }) => not === undefined || !isValid(value, not),
  (value, { pattern, maxLength }) =>
    typeof value !== "string" ||
    ((pattern === undefined || new RegExp(pattern, "u").test(value)) &&
      [...value].length <= (maxLength ?? Infinity)),
  (value, { minimum, maximum }) =>
    typeof value !== "number" ||
    (value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)),
  (value, { items, minItems, uniqueItems }) =>
    !Array.isArray(value) ||
    (value.every((item) => items === undefined || isValid(item, items)) &&
      value.length >= (minItems ?? 0) &&
      (uniqueItems !== true || new Set(value).size === value.length)),
  (value, { properties = {}, required = [], additionalProperties }) =>
    !isGroup(value) ||
    (required.every((key) => Object.hasOwn(value, key)) &&
      Object.entries(value).every(([key, inner]) => {
        const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
        return schema === undefined ? additionalProperties !== false : isValid(inner, schema);
      })),
];

function isOfType(value: unknown, name: string): boolean {
  if (name === "array") return Array.isArray(value);
  if (name === "object") return isGroup(value);
  return name === "integer" ? Number.isInteger(value) : typeof value === name;
}

function isGroup(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
