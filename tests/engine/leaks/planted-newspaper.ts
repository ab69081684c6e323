import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { withhold } from "../../../src/newsroom/content/withhold.ts";
import type { DividedNewspaper } from "../../../src/newsroom/content/withhold.ts";
import type { Newspaper } from "../../../src/newsroom/content/newspaper.ts";
import { readOwnText } from "../../../src/site/eleventy/own-text.ts";
import { renderSite } from "../../../src/site/eleventy/render-site.ts";
import type { SiteFile } from "../../../src/site/eleventy/site-file.ts";
import type { Problem } from "../../../src/language/problem/problem.ts";
import { LeakCheck } from "../../../src/engine/leaks/leak-check.ts";
import { SampleContent } from "../../newsroom/content/open-content.ts";
import { prepareAllPictures } from "../../newsroom/images/sample-pictures.ts";

/** A site by its files. */
type Site = ReadonlyMap<string, SiteFile>;

/** A newspaper with articles that are withheld, its site, and the site that would give all of it away. */
interface PlantedNewspaper {
  readonly divided: DividedNewspaper;
  readonly whole: Newspaper;
  /** As it is to be published. */
  readonly site: Site;
  /** As if nothing were withheld. */
  readonly leaking: Site;
  remove(): void;
}

/** Both articles hold what formats escape, and words of the other script. */
const articles = {
  "1.md": `---
id: 1
date: 1401/4/6 19:41
desk: politics
title: The sample bridge
tags: [Bridges]
---

Sample text of the first article, which everybody may read.
`,
  "2.md": `---
id: 2
date: 1401/4/7 10:00
desk: politics
title: نمونهٔ پل
lang: fa
tags: [پل]
---

متن نمونهٔ خبر دوم که همه می‌توانند بخوانند.
`,
  "7.md": `---
id: 7
date: 1401/4/7 11:00
desk: politics
title: 'Secret: "A & B" of Nowhereland سرّی'
kicker: Unheard whispering
deck: A deck that tells more of the thing than anyone should know
byline: Sample Quillfeather
tags: [Bridges, Quicksilver, شن‌روان]
embargo: 1405/9/3 06:00
corrections:
  - { date: 1401/4/7 12:00, text: The number of sample geese was put right }
image: { file: geese.png, alt: Four grey geese, caption: Geese in a row, credit: Gander Sample }
---

The committee of sample geese will meet on the marsh tomorrow, it's said,
before anybody else has had their breakfast «در مرداب» again.
`,
  "8.md": `---
id: 8
date: 1401/4/7 12:00
desk: politics
title: شن‌های ناشنیدهٔ بیابان Sandglass
lang: fa
tags: [پل]
draft: true
---

شن‌های بیابانِ نمونه فردا پیش از سپیده به سوی شهر خواهند رفت و NATO نیز.
`,
};

/** 1401/4/8 12:00 in Tehran. */
const now = Date.UTC(2022, 5, 29, 7, 30);

/** Renders the newspaper twice: as it is to be published, and with everything. */
export async function plantNewspaper(): Promise<PlantedNewspaper> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-proof-"));
  const content = new SampleContent("sharePictures: articles\n");
  const remove = (): void => {
    content[Symbol.dispose]();
    fs.rmSync(work, { recursive: true });
  };
  try {
    for (const [file, text] of Object.entries(articles)) content.write(file, text);
    const create = { width: 120, height: 100, channels: 3 as const, background: "grey" };
    content.write("geese.png", await sharp({ create }).png().toBuffer());
    const whole = content.read();
    const divided = withhold(whole, now);
    const site = await render(divided.published, work);
    const leaking = await render(whole, work);
    return { divided, whole, site, leaking, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function render(newspaper: Newspaper, work: string): Promise<Site> {
  const pictures = await prepareAllPictures(newspaper, work);
  if (!pictures.ok) throw new Error(JSON.stringify(pictures.problems));
  const site = new Map<string, SiteFile>();
  await renderSite({ newspaper, pictures: pictures.value, now }, (file) => {
    site.set(file.file, file);
  });
  return site;
}

/** What a leak check finds in some files. */
export function prove(
  { published, withheld }: DividedNewspaper,
  pictures: Newspaper["pictures"],
  files: Iterable<SiteFile>,
): readonly Problem[] {
  const check = new LeakCheck({ published, withheld, pictures, shown: new Map(), readOwnText });
  for (const file of files) check.scan(file);
  return check.leaks;
}
