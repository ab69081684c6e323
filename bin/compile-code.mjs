import fs from "node:fs";
import path from "node:path";
import { build, stop } from "esbuild";

/** Milliseconds for which compiled code is kept that nothing has used since: a day. */
const keptTime = 24 * 60 * 60 * 1000;

/**
 * Compiles our code. Packages stay where they are, and are loaded from there.
 *
 * @param {string} project - the folder of the newspaper's repository
 * @param {Map<string, Buffer>} sources - every module, by its path in the project: nothing else is read
 * @param {string} cache - the folder in which compiled code is kept, to be made and tidied
 * @returns {Promise<[name: string, bytes: Uint8Array][]>} modules and their source maps
 */
export async function compileCode(project, sources, cache) {
  // Before the work: where nothing can be kept, it is for nothing.
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
 * Gives each module as it was read before, with its own address for `import.meta.url`. That is known when
 * it is run: copies of one project, as tests make them, share what is compiled.
 */
function readFrom(project, sources) {
  return {
    name: "read-from",
    setup({ onLoad }) {
      onLoad({ filter: /\.(?:tsx?|js)$/ }, ({ path: location }) => {
        const file = path.relative(project, location).split(path.sep).join("/");
        const text = sources.get(file).toString();
        if (/import\.meta\.(?!url\b)/.test(text)) throw new Error(`${file} needs its own place`);
        const address = `(globalThis.khabarProject+${JSON.stringify(file)})`;
        return {
          contents: text.replaceAll("import.meta.url", address),
          loader: path.extname(file).slice(1),
        };
      });
    },
  };
}

/** Removes what was compiled from older code, and what a command left that was ended meanwhile. */
function removeOld(cache) {
  for (const name of fs.readdirSync(cache)) {
    const entry = path.join(cache, name);
    const stats = fs.lstatSync(entry, { throwIfNoEntry: false });
    if (stats !== undefined && Date.now() - stats.mtimeMs > keptTime) {
      fs.rmSync(entry, { recursive: true, force: true });
    }
  }
}
