import assert from "node:assert/strict";
import { test } from "node:test";
import { type DefaultTreeAdapterMap, parseFragment, serialize } from "parse5";
import { parseBody } from "../../../src/newsroom/markdown/parse-body.ts";
import { isAllowedAddress } from "../../../src/newsroom/markdown/rules/links.ts";
import { findForbiddenCharacters } from "../../../src/language/typography/forbidden-characters.ts";
import { languages, type Language } from "../../../src/language/words/language.ts";
import { randomTexts } from "../../language/typography/random-text.ts";

type Node = DefaultTreeAdapterMap["node"];

// All that a body may be made of. What is not here is active content, or will be one day.
const elements = new Set(
  `p h2 h3 h4 h5 h6 em strong s a br hr ul ol li blockquote pre code bdi span
   div table thead tbody tr th td`.split(/\s+/),
);
const attributes: Readonly<Record<string, RegExp>> = {
  "a href": /./,
  "a title": /./,
  "bdi dir": /^(ltr|rtl)$/,
  "bdi lang": /^(en|fa|ar|he|und)$/,
  "code dir": /^(auto|ltr|rtl)$/,
  "code lang": /^(en|fa|ar|he|und)$/,
  "div aria-labelledby": /^table-\d+$/,
  "div class": /^table$/,
  "div role": /^group$/,
  "div tabindex": /^0$/,
  "ol start": /^\d{1,9}$/,
  "p dir": /^(ltr|rtl)$/,
  "p lang": /^(en|fa|ar|he|und)$/,
  "pre dir": /^(auto|ltr|rtl)$/,
  "pre lang": /^(en|fa|ar|he|und)$/,
  "pre tabindex": /^0$/,
  "span lang": /^(en|fa|ar|he|und)$/,
  "td data-align": /^(start|center|end)$/,
  "th data-align": /^(start|center|end)$/,
  "th scope": /^col$/,
  "thead id": /^table-\d+$/,
};

function assertInert(node: Node, source: string): void {
  if ("tagName" in node) {
    assert.ok(elements.has(node.tagName), `<${node.tagName}> from ${source}`);
    for (const { name, value } of node.attrs) {
      const allowed = attributes[`${node.tagName} ${name}`];
      assert.ok(allowed?.test(value), `${name}="${value}" on <${node.tagName}> from ${source}`);
      if (name === "href") assert.ok(isAllowedAddress(value), `${value} from ${source}`);
    }
  } else {
    assert.ok(["#text", "#document-fragment"].includes(node.nodeName), node.nodeName);
  }
  if ("childNodes" in node) for (const child of node.childNodes) assertInert(child, source);
}

function assertPlaced(node: Node, source: string): void {
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) {
    if (child.nodeName === "figure") {
      const place = node.nodeName;
      assert.match(place, /^(#document-fragment|li|blockquote)$/, `${place} from ${source}`);
    }
    assertPlaced(child, source);
  }
}

function assertHarmless(markdown: string, lang: Language): void {
  const result = parseBody({ markdown, firstLine: 3 }, { file: "sample.md", lang });
  const source = JSON.stringify(markdown.slice(0, 200));
  if (result.ok) {
    const { pieces, pictures } = result.value;
    assert.equal(pieces.length, pictures.length + 1, source);
    assertInert(parseFragment(pieces.join("")), source);
    // A picture stands where a paragraph may: no piece ends within another element's words.
    const html = pieces.join("<figure></figure>");
    assert.equal(serialize(parseFragment(html)).match(/<figure>/g)?.length ?? 0, pictures.length);
    assertPlaced(parseFragment(html), source);
    for (const { alt, caption = "" } of pictures) {
      assert.doesNotMatch(alt + caption, /[\n\u200E\u200F\u202A-\u202E]/);
      assert.deepEqual([...findForbiddenCharacters(alt + caption)], [], source);
    }
    assert.deepEqual([...findForbiddenCharacters(result.value.pieces.join(""))], [], source);
    assert.doesNotMatch(result.value.lede, /\n/);
    return;
  }
  const lines = markdown.split("\n");
  for (const { range, rule } of result.problems) {
    assert.ok(range, source);
    for (const { line, column } of [range.start, range.end]) {
      const text = lines[line - 3];
      assert.ok(text !== undefined, `${rule} on line ${String(line)} of ${source}`);
      const length = Array.from(text).length;
      assert.ok(column >= 1 && column <= length + 1, `${rule} at ${String(column)} of ${source}`);
    }
    if (rule !== "link-address" && !/^picture-(?!missing|form)/.test(rule)) continue;
    const first = Array.from(lines[range.start.line - 3] ?? "")[range.start.column - 1];
    assert.match(first ?? "", /[[<!]/, `${rule} points at ${String(first)} in ${source}`);
  }
}

const hostile = [
  "<script>alert(1)</script>",
  "<script\n>alert(1)</script\n>",
  "<svg/onload=alert(1)>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<details open ontoggle=alert(1)>x</details>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://khabar.example">',
  "<style>body{background:url(//khabar.example)}</style>",
  '<p style="position:fixed">x</p>',
  "</p></article></main></body></html><h1>x</h1>",
  "<template shadowrootmode=open><script>alert(1)</script></template>",
  "<a href=/ ping=https://khabar.example>x</a>",
  "<?x <script>alert(1)</script> ?>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "`<script>alert(1)</script>`",
  "```<script>\n</code></pre><script>alert(1)</script>\n```",
  "    </code></pre><script>alert(1)</script>",
  '[x](/a"onmouseover="alert(1))',
  "[x](/a '\"onmouseover=alert(1) x=\"')",
  '![x" onerror="alert(1)](/a.png)',
  "[x](java&#x0A;script:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](/\uD800a)",
  "[x](https://khabar.example/\u2028)",
  '<https://khabar.example/"onclick="alert(1)>',
  "<https://khabar.example/%E2%80%AE>",
  "|<script>|\n|:-:|\n|<b onclick=alert(1)>|",
  "# <script>alert(1)</script> #",
  "[<script>]: /a '<script>'\n\n[<script>]",
  'a\n\n![x](<a"onerror=alert(1) b=".jpg> \'"><script>alert(1)</script>\')',
  "a\n\n![<script>alert(1)</script>](data:image/svg+xml,<svg/onload=alert(1)>)",
  "a\n\n![x](java&#x0A;script:alert(1))",
  "{{ constructor }}<%= 1 %>{% x %}",
];

for (const markdown of hostile) {
  test(`inert or refused: ${JSON.stringify(markdown)}`, () => {
    for (const lang of languages) assertHarmless(markdown, lang);
  });
}

test("any text is inert or refused, and problems point into it", () => {
  const pieces = [
    ...[
      "[",
      "]",
      "(",
      ")",
      "![",
      "](",
      "](/a)",
      "](a:b)",
      "\n\n![a](b.jpg)\n\n",
      "![c](d 'e')",
      "<",
      ">",
      "<https://",
      "<a:",
      "*",
      "**",
    ],
    ...["_", "~~", "`", "```", "\n", "\n\n", "> ", "- ", "1. ", "# ", "    ", "\t", "|", "\n-|-\n"],
    ...["---", "===", "\\", "&#x202E;", "&amp;", "&#0;", "&", '"', "'", "[r]: a:b\n", "[r]", "😀"],
    ...["خبر ", "NATO ", " ", "\u200C", "\u200E", "<script>", "](javascript:x)", "\\|", "a"],
  ];
  for (const text of randomTexts(1401, pieces, { count: 5_000, length: 24 })) {
    for (const lang of languages) assertHarmless(text, lang);
  }
});

test("large hostile bodies are read whole or refused", () => {
  const size = 96 * 1024;
  const units = [
    ...[
      "[",
      "![",
      "](",
      "[a](",
      "*a ",
      "_",
      "**a *a",
      "`",
      "<",
      "&",
      "\\",
      "~~a ",
      ">",
      "- ",
      "a\n",
    ],
    ...[
      "|\n",
      "a|b\n-|-\n\n",
      "[a]: b\n",
      "[a\n",
      "a\u0301",
      "خ (a ",
      "*خ* a ",
      "[](b)\n",
      "&#0;",
      "![a](b.jpg)\n",
      "![](b c) ",
    ],
    ...[
      "![a](b.jpg)\n\n",
      "- ![a](b.jpg)\n",
      "![b][a]\n",
      "![a][b] ",
      "a ![a](b)",
      "![![a](b)](c)",
    ],
  ];
  for (const unit of units) {
    const markdown = unit.repeat(Math.floor(size / unit.length));
    assert.ok(parseBody({ markdown, firstLine: 1 }, { file: "sample.md", lang: "en" }));
  }
});
