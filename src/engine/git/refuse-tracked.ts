import path from "node:path";
import { UserError } from "../../language/problem/user-error.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import { isInCheckout, runGit } from "./run-git.ts";

/**
 * Refuses folders from which something is published and that are in the git repository around them: what
 * they hold may have come with a stranger's pull request. It is named after what it should have been made
 * from, but nothing shows that it was.
 *
 * @param environment - of the command: see `runGit`
 * @throws {UserError} where git has a file in one of them. Where there is no git, or it doesn't answer,
 *   nothing can have come by it
 */
export async function refuseTracked(
  folders: readonly Folder[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const homes = new Set(folders.map(({ location }) => path.dirname(location)));
  await Promise.all(Array.from(homes, (home) => refuseTrackedIn(home, folders, environment)));
}

async function refuseTrackedIn(
  home: string,
  folders: readonly Folder[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  if (!isInCheckout(home)) return;
  const inHome = folders.filter(({ location }) => path.dirname(location) === home);
  const names = inHome.map(({ location }) => path.basename(location));
  const words = ["-c", "core.fsmonitor=", "ls-files", "-z", "--cached", "--", ...names];
  const listed = await runGit(home, words, environment).catch(() => Buffer.alloc(0));
  const [first] = listed.toString("utf8").split("/", 1);
  const found = inHome.find(({ location }) => path.basename(location) === first);
  if (found === undefined) return;
  throw new UserError(
    `${found.name} is in the git repository, where a stranger may have written it. Take it out with \`git rm -r --cached ${found.name}\`, and build again.`,
  );
}
