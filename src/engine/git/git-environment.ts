/**
 * The environment in which git is asked something about a folder. What a hook's environment says of
 * another folder is not meant for this one. Nothing is locked, nobody is asked for a password, and objects
 * that a partial clone lacks are not fetched, which could run a transport of a stranger's choice.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(inherited),
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
  };
}
