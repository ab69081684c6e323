/**
 * A fault that keeps the press from publishing, or from starting: a full disk, a missing permission, a link
 * where a folder must be, another build under way.
 *
 * It is no mistake in content nor in our code. Its message is plain sentences for the user, which name the path
 * and the remedy. Its `cause` is the error of the system, if any.
 */
export class PressError extends Error {
  override readonly name = "PressError";
}

/** The two states in which a fault can leave the published site, said at the end of its sentence. */
export const untouched = "The published site is as it was.";
export const unfinished = "Mend that and run `khabar recover`, or build again.";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EIO: "the disk reports an error",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  EXDEV: "it is on another file system",
  ENOENT: "it is gone",
  EISDIR: "a folder stands in its place",
  ENOTEMPTY: "a folder stands in its place",
  EEXIST: "something stands in its place",
  ENOTDIR: "a file stands in its place",
};

/**
 * Whether a call to the system failed, as opposed to our own code or a caller's.
 *
 * @param codes - where given, the call failed with one of these: `ENOENT`
 */
export function isSystemError(
  error: unknown,
  ...codes: readonly string[]
): error is NodeJS.ErrnoException {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return false;
  return codes.length === 0 || codes.includes(String(error.code));
}

/**
 * Calls a function that uses the file system, and turns the system's errors into sentences.
 *
 * @param what - the failure, as a clause: `The new site can't be written`
 * @param outcome - the state that a failure leaves, and what to do: whole sentences
 * @throws {PressError} instead of the system's error; other errors pass as they are
 */
export function attempt<T>(what: string, outcome: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const reason = reasons[error.code ?? ""] ?? `the system says ${error.code ?? error.message}`;
    const path = "dest" in error ? String(error.dest) : error.path;
    const place = path === undefined ? "" : ` (${error.syscall ?? "call"} ${path})`;
    throw new PressError(`${what}: ${reason}${place}. ${outcome}`, { cause: error });
  }
}

/** Calls a function that stages files: see `attempt`. */
export function attemptStaging<T>(act: () => T): T {
  return attempt("The new site can't be made ready", untouched, act);
}
