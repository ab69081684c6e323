import assert from "node:assert/strict";
import { test } from "node:test";
import { Fragment, h, type ComponentChildren } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import { Raw } from "../../layouts/parts/raw.tsx";
import { renderHtml } from "../../layouts/render-html.ts";

/** What Preact's own renderer writes, but for the ends of void elements. */
function renderAsPreact(part: ComponentChildren): string {
  return renderToStaticMarkup(h(Fragment, {}, part)).replace(
    /(<(?:img|link|meta|source)(?: [^<>]*)?)\/>/g,
    "$1>",
  );
}

const hostile = `<b> & "quoted" 'text' &amp; </script>`;

const parts: { readonly [name: string]: ComponentChildren } = {
  "text and attributes are escaped": h("p", { title: hostile }, hostile),
  "what is no text is left out": h("p", {}, 0, null, undefined, true, false, "", [["a"], [1.5]]),
  "void elements have no end": h("p", {}, h("img", { alt: "", src: "/a" }), h("source", {})),
  "other elements have one": h("td", {}),
  "attributes without a value": h("p", { hidden: true, id: undefined, lang: "", class: false }),
  "numbers, and a name that HTML writes otherwise": h("time", { dateTime: "1", width: 2 }),
  "fragments and components": h(
    Fragment,
    {},
    h(({ children }: { readonly children?: ComponentChildren }) => h("b", {}, children), {}, "a"),
    h(() => null, {}),
    h(() => "text & more", {}),
  ),
  "raw text": h(Raw, { as: "script", type: "application/ld+json", html: hostile }),
};

for (const [name, part] of Object.entries(parts)) {
  test(`${name}, as Preact has it`, () => {
    assert.equal(renderHtml(part), renderAsPreact(part));
  });
}

test("raw text without an element stands as it is", () => {
  assert.equal(renderHtml(h("p", {}, h(Raw, { html: "<b>&amp;</b>" }))), "<p><b>&amp;</b></p>");
});

test("what no layout should hold is refused", () => {
  // A file could hold such a record; were it taken for an element, it could hold a script.
  const forged = { type: "script", props: { dangerouslySetInnerHTML: { __html: "alert()" } } };
  assert.throws(
    () => renderHtml(JSON.parse(JSON.stringify(forged)) as ComponentChildren),
    TypeError,
  );
  assert.throws(() => renderHtml(h("p", { 'id="" onclick': "alert()" })), TypeError);
  assert.throws(() => renderHtml(h("p", { onClick: () => undefined })), TypeError);
  assert.throws(() => renderHtml(h("p", { style: { color: "red" } })), TypeError);
});
