import fs from "node:fs";
import path from "node:path";

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A newspaper's repository that is edited: its project and its content. */
export interface EditedNewspaper {
  /** The project's folder. */
  readonly project: string;
  /** The content's, made by `khabar sample`. */
  readonly content: string;
  readonly random: () => number;
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
    changeArticle(paper, (text) => text.replace(/^desk: .*$/m, `desk: ${pick(paper, desks)}`));
  },
  "change tags": (paper) => {
    changeArticle(paper, (text) => {
      const tags = `tags: [Sample ${Math.floor(paper.random() * 4)}, Edited]`;
      return /^tags: /m.test(text)
        ? text.replace(/^tags: .*$/m, tags)
        : text.replace(/^desk: .*$/m, `$&\n${tags}`);
    });
  },
  "change a date": (paper) => {
    changeArticle(paper, (text) =>
      text.replace(/^date: (\d+)\/\d+\/\d+/m, (_, year: string) => {
        return `date: ${year}/${1 + Math.floor(paper.random() * 6)}/${1 + Math.floor(paper.random() * 30)}`;
      }),
    );
  },
  "add an article": (paper) => {
    const file = path.join(paper.content, `added-${number(paper)}.md`);
    const id = 900_000 + Math.floor(paper.random() * 90_000);
    const head = `id: ${id}\ndate: 1389/1/${1 + Math.floor(paper.random() * 30)} 10:00`;
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
    const folder = path.join(paper.content, `moved-${Math.floor(paper.random() * 3)}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.renameSync(pickArticle(paper), path.join(folder, `${number(paper)}.md`));
  },
  "change the masthead": ({ content, random }) => {
    const file = path.join(content, "masthead.yaml");
    const text = fs.readFileSync(file, "utf8");
    const line = `https://sample-${Math.floor(random() * 1e6)}.example`;
    fs.writeFileSync(file, text.replace(/^address: .*$/m, `address: ${line}`));
  },
  "change a layout": ({ project, random }) => {
    const file = path.join(project, "layouts/parts/headline.tsx");
    const text = fs.readFileSync(file, "utf8");
    fs.writeFileSync(
      file,
      text.replace(/<h1(?: class="[^"]*")?/, `<h1 class="s${Math.floor(random() * 1e6)}"`),
    );
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
  return pick(paper, files);
}

function pick<T>({ random }: EditedNewspaper, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("there is nothing left to pick");
  return value;
}

function number({ random }: EditedNewspaper): number {
  return Math.floor(random() * 1e9);
}
