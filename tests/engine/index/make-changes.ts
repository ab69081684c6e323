import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** A newspaper in a git checkout, all of it committed. */
export interface ChangedPaper {
  /** The checkout. */
  readonly folder: string;
  /** Its content, `paper/` in it. */
  readonly content: string;
  /** Articles that no other file names. */
  readonly articles: readonly string[];
  readonly git: (...words: readonly string[]) => void;
}

interface Change {
  /** Changes something, and gives what takes it back where no build would succeed otherwise. */
  readonly change: (paper: ChangedPaper) => (() => void) | undefined;
  /**
   * Whether it comes after a while in which nothing changed: else what was changed a moment ago is looked
   * at again, and with it what stands beside it.
   */
  readonly isAlone?: boolean;
  /** Who is asked, where it isn't git. */
  readonly asked?: "each file was looked at";
  /** The exit code of a build, where it isn't 0. */
  readonly status?: number;
}

/** Every way in which a file may change, and each that git might not tell. */
export const changes: { readonly [name: string]: Change } = {
  "nothing has changed": quietly(() => undefined),
  "a text is written over": quietly((paper) => {
    grow(paper, 0);
  }),
  "that is committed": quietly(({ git }) => {
    git("commit", "--quiet", "--all", "--message", "Change");
  }),
  "another one is, as a part of that commit": quietly((paper) => {
    grow(paper, 1);
    paper.git("commit", "--quiet", "--all", "--amend", "--message", "Change more");
  }),
  "another branch is checked out": quietly(({ git }) => {
    git("checkout", "--quiet", "-b", "other", "HEAD~1");
  }),
  "a text is changed there": quietly((paper) => {
    grow(paper, 2);
  }),
  "that is stashed": quietly(({ git }) => {
    git("stash", "--quiet");
  }),
  "and taken back": quietly(({ git }) => {
    git("stash", "pop", "--quiet");
    git("commit", "--quiet", "--all", "--message", "Change");
  }),
  "a merge has conflicts": quietly((paper) => {
    const { git } = paper;
    grow(paper, 0, "Theirs.");
    git("commit", "--quiet", "--all", "--message", "Change otherwise");
    try {
      git("merge", "--quiet", "main");
    } catch {
      git("checkout", "--quiet", "--ours", ".");
    }
  }),
  "they are resolved": quietly(({ git }) => {
    git("commit", "--quiet", "--all", "--message", "Merge");
  }),
  "a file is no longer tracked": quietly(({ git, articles }) => {
    git("rm", "--quiet", "--cached", articles[3] ?? "");
  }),
  "it is changed": quietly((paper) => {
    grow(paper, 3);
  }),
  "a file is touched": quietly(({ articles }) => {
    fs.utimesSync(articles[4] ?? "", new Date(), new Date());
  }),
  "a file gets other permissions": quietly(({ articles }) => {
    fs.chmodSync(articles[4] ?? "", 0o600);
  }),
  "a text of the same length and time takes its place": alone((paper) => {
    swapLetters(paper, 5);
  }),
  "again, where git is told to look at neither time nor number": alone((paper) => {
    paper.git("config", "core.trustctime", "false");
    paper.git("config", "core.checkStat", "minimal");
    swapLetters(paper, 6);
  }),
  "a file is renamed": quietly(({ articles }) => {
    const [file = ""] = articles.slice(7);
    fs.renameSync(file, path.join(path.dirname(file), "sample.md"));
  }),
  "to the same name with a capital": quietly(({ articles }) => {
    const home = path.dirname(articles[7] ?? "");
    fs.renameSync(path.join(home, "sample.md"), path.join(home, "Sample.md"));
  }),
  "two files change places": quietly(({ articles }) => {
    const [first = "", second = ""] = articles.slice(8);
    fs.renameSync(first, `${first}~`);
    fs.renameSync(second, first);
    fs.renameSync(`${first}~`, second);
  }),
  "a file is added that git is to ignore": quietly((paper) => {
    add(paper, "ignored.md", 900001);
  }),
  "and changed": quietly(({ content }) => {
    fs.appendFileSync(path.join(content, "ignored.md"), "\nMore of the sample.\n");
  }),
  "a file is added in a new folder": quietly((paper) => {
    add(paper, "new/folder/sample.md", 900002);
  }),
  "git is told of it, and it is changed": quietly(({ git, content }) => {
    git("add", "--intent-to-add", "paper/new");
    fs.appendFileSync(path.join(content, "new/folder/sample.md"), "\nMore of the sample.\n");
  }),
  "a file changes that git is to take for unchanged": alone((paper) => {
    paper.git("update-index", "--assume-unchanged", paper.articles[10] ?? "");
    grow(paper, 10);
  }),
  "a file changes that git is to pass over": alone((paper) => {
    paper.git("update-index", "--skip-worktree", paper.articles[11] ?? "");
    grow(paper, 11);
  }),
  "lines get other ends, which git takes for the same": alone(({ git, articles }) => {
    git("config", "core.autocrlf", "input");
    const [file = ""] = articles.slice(12);
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
  }),
  "a filter makes all changes the same to git": alone((paper) => {
    const program = path.join(paper.folder, "filter");
    fs.writeFileSync(program, `#!/bin/sh\ntouch ${paper.folder}/filter.ran\necho the same\n`);
    fs.chmodSync(program, 0o755);
    paper.git("config", "filter.same.clean", program);
    paper.git("config", "filter.same.required", "true");
    fs.writeFileSync(path.join(paper.folder, ".git/info/attributes"), "*.md filter=same\n");
    const [file = ""] = paper.articles.slice(13);
    fs.appendFileSync(file, "\nMore of the sample.\n");
    paper.git("add", file);
    fs.rmSync(path.join(paper.folder, "filter.ran"));
    // In the index of a second in which a file was changed, too, git relies on no time of that file.
    const { mtime } = fs.statSync(file);
    fs.utimesSync(path.join(paper.folder, ".git/index"), mtime, mtime);
  }),
  "a program is to tell git what has changed, and tells nothing": alone((paper) => {
    fs.rmSync(path.join(paper.folder, ".git/info/attributes"));
    const program = path.join(paper.folder, "monitor");
    fs.writeFileSync(program, `#!/bin/sh\ntouch ${paper.folder}/monitor.ran\nprintf 'token\\0'\n`);
    fs.chmodSync(program, 0o755);
    paper.git("config", "core.fsmonitor", program);
    grow(paper, 14);
  }),
  "git keeps its index in the fourth form": alone((paper) => {
    paper.git("config", "--unset", "core.fsmonitor");
    paper.git("update-index", "--index-version", "4");
    grow(paper, 15);
  }),
  "git keeps its index in two files": {
    asked: "each file was looked at",
    change: (paper) => {
      paper.git("update-index", "--split-index");
      grow(paper, 16);
      return undefined;
    },
  },
  "git's index is torn": {
    asked: "each file was looked at",
    change: (paper) => {
      paper.git("update-index", "--no-split-index");
      fs.truncateSync(path.join(paper.folder, ".git/index"), 1000);
      grow(paper, 16);
      return () => {
        fs.rmSync(path.join(paper.folder, ".git/index"));
        paper.git("reset", "--quiet");
      };
    },
  },
  "the masthead changes": quietly(({ content }) => {
    const file = path.join(content, "masthead.yaml");
    const text = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, text.replace(/^address: .*$/m, "address: https://other.example"));
  }),
  "a hidden file is added": adding(".hidden.md", 1, (file) => {
    fs.writeFileSync(file, "");
  }),
  "a pipe is added": adding("pipe.md", 1, (file) => {
    execFileSync("mkfifo", [file]);
  }),
  "a link is added": adding("link.md", 1, (file) => {
    fs.symlinkSync("masthead.yaml", file);
  }),
  "an empty folder is added": adding("empty", 0, (file) => {
    fs.mkdirSync(file);
  }),
  "another repository is added": adding("nested", 1, (file) => {
    execFileSync("git", ["init", "--quiet", file]);
  }),
  "a folder is moved away and linked": {
    status: 1,
    change: ({ folder, articles }) => {
      const home = path.dirname(articles[0] ?? "");
      const away = path.join(folder, "away");
      fs.renameSync(home, away);
      fs.symlinkSync(away, home);
      return () => {
        fs.rmSync(home);
        fs.renameSync(away, home);
      };
    },
  },
  "that is taken back": quietly(() => undefined),
  "files are removed": quietly(({ articles, content }) => {
    for (const file of articles.slice(17, 19)) fs.rmSync(file);
    fs.rmSync(path.join(content, "ignored.md"));
  }),
};

function quietly(change: (paper: ChangedPaper) => void): Change {
  return {
    change: (paper) => {
      change(paper);
      return undefined;
    },
  };
}

function alone(change: (paper: ChangedPaper) => void): Change {
  return { ...quietly(change), isAlone: true };
}

/** Adds what stays for one build alone. */
function adding(name: string, status: number, add: (file: string) => void): Change {
  return {
    status,
    change: ({ content }) => {
      const file = path.join(content, name);
      add(file);
      return () => {
        fs.rmSync(file, { recursive: true });
      };
    },
  };
}

function grow({ articles }: ChangedPaper, number: number, text = "One more."): void {
  fs.appendFileSync(articles[number] ?? "", `\n${text} A sample paragraph.\n`);
}

/** Writes another text of the same length, and sets the time back. */
function swapLetters({ articles }: ChangedPaper, number: number): void {
  const [file = ""] = articles.slice(number);
  const { atime, mtime } = fs.statSync(file);
  const text = fs.readFileSync(file, "utf8");
  const end = text.indexOf("\n---\n") + 5;
  fs.writeFileSync(file, text.slice(0, end) + text.slice(end).replaceAll("ample", "maple"));
  fs.utimesSync(file, atime, mtime);
}

function add({ content }: ChangedPaper, name: string, id: number): void {
  const file = path.join(content, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const head = `id: ${id}\ndate: 1389/1/20 10:00\ndesk: politics\ntitle: Added sample ${id}`;
  fs.writeFileSync(file, `---\n${head}\n---\n\nA sample.\n`);
}
