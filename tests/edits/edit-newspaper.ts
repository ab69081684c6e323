import fs from "node:fs";
import path from "node:path";
import { pick, type Random } from "../../src/newsroom/sample/random.ts";

/** A newspaper's repository that is edited: its project and its content. */
interface EditedNewspaper {
  /** The project's folder. */
  readonly project: string;
  /** The content's, made by `khabar sample`. */
  readonly content: string;
  readonly random: Random;
  /** The days that have passed since 1477/10/12, when it all begins. */
  day: number;
}

/** The first instant of all, in milliseconds since 1970-01-01T00:00Z: 1477/10/12. */
export const firstInstant = Date.UTC(2099, 0, 1);

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
  "add a draft": (paper) => {
    addWithheld(paper, "draft: true");
  },
  "put an article under embargo": (paper) => {
    addWithheld(paper, `embargo: 1477/10/${13 + Math.min(17, paper.day + paper.random(3))} 06:00`);
  },
  "let a day pass": (paper) => {
    paper.day += 1;
  },
  "change a draft": (paper) => {
    withDraft(paper, (file) => {
      fs.appendFileSync(file, `\nOne more paragraph that hides ${number(paper)} geese.\n`);
    });
  },
  "publish a draft": (paper) => {
    withDraft(paper, (file) => {
      fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^draft: true\n/m, ""));
    });
  },
  "delete a draft": (paper) => {
    withDraft(paper, (file) => {
      fs.rmSync(file);
    });
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

function addWithheld(paper: EditedNewspaper, line: string): void {
  const file = path.join(paper.content, `withheld-${number(paper)}.md`);
  const id = 800_000 + paper.random(90_000);
  // It stands between others, shares a tag with them, and has one of its own.
  const head = `id: ${id}\ndate: 1389/1/${1 + paper.random(30)} 11:00\ndesk: politics`;
  const tags = `tags: [Edited, Withheld ${paper.random(1e6)}]`;
  fs.writeFileSync(
    file,
    `---\n${line}\n${head}\n${tags}\ntitle: Hidden sample ${id}\n---\n\n` +
      `What the sample committee of ${id} decided behind doors.\n`,
  );
}

/** Does something to a draft; where there is none one is written. */
function withDraft(paper: EditedNewspaper, act: (file: string) => void): void {
  const drafts = fs
    .readdirSync(paper.content)
    .sort()
    .map((file) => path.join(paper.content, file))
    .filter((file) => file.endsWith(".md") && /^draft: true$/m.test(fs.readFileSync(file, "utf8")));
  if (drafts.length === 0) addWithheld(paper, "draft: true");
  else act(pick(paper.random, drafts));
}

function number({ random }: EditedNewspaper): number {
  return random(1e9);
}
