import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", ".khabar/", "node_modules/"] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A mapped type says the same as a record and can be read only.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // Code points are what columns and lengths count, not what a reader takes for a character.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Numbers read as they are in messages.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // node:test's `test` returns a promise that its runner awaits.
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", name: ["test", "suite"], package: "node:test" },
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { URL: "readonly", process: "readonly" } },
  },
  {
    // What runs in the browser that shows the preview.
    files: ["src/commands/preview/bar/*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...["document", "window", "top", "location", "sessionStorage", "matchMedia", "Node"],
          ...["getComputedStyle", "EventSource", "ResizeObserver", "CSSMediaRule"],
          ...["URLSearchParams"],
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
);
