import fs from "node:fs";
import path from "node:path";
import { build, stop } from "esbuild";

/** How long unused compiled code stays, in milliseconds: a day. */
const maxUnused = 24 * 60 * 60 * 1000;

/**
 * Compiles our code to a few modules, which import packages from node_modules.
 *
 * @param {string} project - the folder of the newspaper's repository
 * @param {Map<string, Buffer>} sources - every module, by its path in the project; nothing is read from disk
 * @param {string} cache - the folder of compiled code; created if missing, and tidied
 * @returns {Promise<[name: string, bytes: Uint8Array][]>} modules and their source maps
 */
export async function compileCode(project, sources, cache) {
  // Throws before the work where the cache can't be written.
  fs.mkdirSync(cache, { recursive: true });
  fs.accessSync(cache, fs.constants.W_OK);
  removeOld(cache);
  try {
    const { outputFiles } = await build({
      absWorkingDir: project,
      entryPoints: ["src/commands/khabar.ts"],
      outdir: project,
      write: false,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      packages: "external",
      outExtension: { ".js": ".mjs" },
      entryNames: "[name]",
      chunkNames: "[name]-[hash]",
      sourcemap: "linked",
      sourcesContent: false,
      // From the folder of compiled code to that of the project.
      sourceRoot: "../../../../",
      tsconfigRaw: sources.get("tsconfig.json").toString(),
      logLevel: "silent",
      plugins: [readFrom(project, sources)],
    });
    return outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]);
  } finally {
    await stop();
  }
}

/**
 * Loads modules from `sources`, and replaces `import.meta.url` by the URL of the module's source. It is put
 * together at run time: copies of one project, as tests make them, share compiled code.
 */
function readFrom(project, sources) {
  return {
    name: "read-from",
    setup({ onLoad }) {
      onLoad({ filter: /\.(?:tsx?|js)$/ }, ({ path: location }) => {
        const file = path.relative(project, location).split(path.sep).join("/");
        const text = sources.get(file).toString();
        if (/import\.meta\.(?!url\b)/.test(text))
          throw new Error(`${file} reads more of import.meta than its url`);
        const address = `(globalThis.khabarProject+${JSON.stringify(file)})`;
        return {
          contents: text.replaceAll("import.meta.url", address),
          loader: path.extname(file).slice(1),
        };
      });
    },
  };
}

/** Removes compiled code that was not used for a day, and drafts of commands that were killed. */
function removeOld(cache) {
  for (const name of fs.readdirSync(cache)) {
    const entry = path.join(cache, name);
    const stats = fs.lstatSync(entry, { throwIfNoEntry: false });
    if (stats !== undefined && Date.now() - stats.mtimeMs > maxUnused) {
      fs.rmSync(entry, { recursive: true, force: true });
    }
  }
}
