import fs from "node:fs";
import path from "node:path";
import { pick, type Random } from "../../src/sample/random.ts";

/** A newspaper's repository that is edited: its project and its content. */
export interface EditedNewspaper {
  /** The project's folder. */
  readonly project: string;
  /** The content's, made by `khabar sample`. */
  readonly content: string;
  readonly random: Random;
}

type Edit = (newspaper: EditedNewspaper) => void;

/** What editors do to a newspaper, and developers to its looks; each leaves it without a mistake. */
export const edits: { readonly [name: string]: Edit } = {
  "change a text": (paper) => {
    changeArticle(paper, (text) => `${text}\nSample paragraph ${number(paper)}.\n`);
  },
  "change a headline": (paper) => {
    changeArticle(paper, (text) =>
      text.replace(/^title: .*$/m, `title: "Sample ${number(paper)}"`),
    );
  },
  "change a desk": (paper) => {
    const desks = ["politics", "economy", "culture", "sports", "international"];
    changeArticle(paper, (text) =>
      text.replace(/^desk: .*$/m, `desk: ${pick(paper.random, desks)}`),
    );
  },
  "change tags": (paper) => {
    changeArticle(paper, (text) => {
      const tags = `tags: [Sample ${paper.random(4)}, Edited]`;
      return /^tags: /m.test(text)
        ? text.replace(/^tags: .*$/m, tags)
        : text.replace(/^desk: .*$/m, `$&\n${tags}`);
    });
  },
  "change a date": (paper) => {
    changeArticle(paper, (text) =>
      text.replace(/^date: (\d+)\/\d+\/\d+/m, (_, year: string) => {
        return `date: ${year}/${1 + paper.random(6)}/${1 + paper.random(30)}`;
      }),
    );
  },
  "add an article": (paper) => {
    const file = path.join(paper.content, `added-${number(paper)}.md`);
    const id = 900_000 + paper.random(90_000);
    const head = `id: ${id}\ndate: 1389/1/${1 + paper.random(30)} 10:00`;
    fs.writeFileSync(
      file,
      `---\n${head}\ndesk: politics\ntitle: Added sample ${id}\n---\n\nA sample.\n`,
    );
  },
  "delete an article": (paper) => {
    fs.rmSync(pickArticle(paper));
  },
  "rename an article's file": (paper) => {
    const file = pickArticle(paper);
    fs.renameSync(file, path.join(path.dirname(file), `renamed-${number(paper)}.md`));
  },
  "move an article's file": (paper) => {
    const folder = path.join(paper.content, `moved-${paper.random(3)}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.renameSync(pickArticle(paper), path.join(folder, `${number(paper)}.md`));
  },
  "change the masthead": ({ content, random }) => {
    const file = path.join(content, "masthead.yaml");
    const text = fs.readFileSync(file, "utf8");
    const line = `https://sample-${random(1e6)}.example`;
    fs.writeFileSync(file, text.replace(/^address: .*$/m, `address: ${line}`));
  },
  "change a layout": ({ project, random }) => {
    const file = path.join(project, "layouts/parts/headline.tsx");
    const text = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, text.replace(/<h1(?: class="[^"]*")?/, `<h1 class="s${random(1e6)}"`));
  },
};

function changeArticle(paper: EditedNewspaper, change: (text: string) => string): void {
  const file = pickArticle(paper);
  fs.writeFileSync(file, change(fs.readFileSync(file, "utf8")));
}

/** An article that no other file names: what is done to it leaves no mistake elsewhere. */
function pickArticle(paper: EditedNewspaper): string {
  const front = path.join(paper.content, "front.yaml");
  const pinned = fs.existsSync(front) ? fs.readFileSync(front, "utf8") : "";
  const files = fs
    .readdirSync(paper.content, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => path.join(paper.content, file))
    .filter((file) => {
      const text = fs.readFileSync(file, "utf8");
      const id = /^id: (\d+)$/m.exec(text)?.[1] ?? "";
      const isEntangled = /^(?:translation|updated|corrections|retracted|image|embargo):|!\[/m.test(
        text,
      );
      return !isEntangled && !new RegExp(`\\b${id}\\b`).test(pinned);
    });
  return pick(paper.random, files);
}

function number({ random }: EditedNewspaper): number {
  return random(1e9);
}
