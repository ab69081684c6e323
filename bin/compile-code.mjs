import fs from "node:fs";
import path from "node:path";
import { build, stop } from "esbuild";

/** How long unused compiled code stays, in milliseconds: a day. */
const maxUnused = 24 * 60 * 60 * 1000;

/** What packages import and can't be compiled: a server that is no strict code, and macOS's native events. */
const unbundled = ["@11ty/eleventy-dev-server", "fsevents"];

/** Some packages are CommonJS, and ask for Node's own modules by `require`. */
const banner = `import { createRequire as createBundleRequire } from "node:module";
const require = createBundleRequire(import.meta.url);`;

/**
 * Compiles our code, and the packages that it always needs, to a few modules.
 *
 * @param {string} project - the folder of the newspaper's repository
 * @param {Map<string, Buffer>} sources - every module of ours, by its path in the project; of ours,
 *   nothing is read from disk
 * @param {string[]} bundled - the packages that are compiled, with all that they import. Others, such as
 *   those with native parts, stay in node_modules
 * @param {string} cache - the folder of compiled code; created if missing, and tidied
 * @returns {Promise<[name: string, bytes: Uint8Array][]>} modules and their source maps
 */
export async function compileCode(project, sources, bundled, cache) {
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
      preserveSymlinks: true, // so that copies of a project that share node_modules get the same code
      external: unbundled,
      banner: { js: banner },
      outExtension: { ".js": ".mjs" },
      entryNames: "[name]",
      chunkNames: "[name]-[hash]",
      sourcemap: "linked",
      sourcesContent: false,
      // From the folder of compiled code to that of the project.
      sourceRoot: "../../../../",
      tsconfigRaw: sources.get("tsconfig.json").toString(),
      logLevel: "silent",
      plugins: [bundlePackages(project, bundled), readFrom(project, sources)],
    });
    return outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]);
  } finally {
    await stop();
  }
}

/** Leaves packages that our modules import in node_modules, but for the bundled ones. */
function bundlePackages(project, bundled) {
  return {
    name: "bundle-packages",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) => {
        if (importer === "" || isPackaged(fileOf(project, importer))) return undefined;
        const isBundled = bundled.some((own) => name === own || name.startsWith(`${own}/`));
        return isBundled ? undefined : { path: name, external: true };
      });
      // They find by it what lies beside them.
      onLoad({ filter: /node_modules\/(?:@11ty\/eleventy\/src|fdir)\/.*\.m?js$/ }, (args) => {
        const text = fs.readFileSync(args.path, "utf8");
        return { contents: replaceUrl(text, fileOf(project, args.path)) };
      });
      onLoad({ filter: /node_modules\/markdown-it\/dist\/.*\.mjs$/ }, (args) => ({
        contents: assignFields(fs.readFileSync(args.path, "utf8")),
      }));
    },
  };
}

/** The path of a module in the project, `/` between folders. */
function fileOf(project, location) {
  return path.relative(project, location).split(path.sep).join("/");
}

function isPackaged(file) {
  return file.startsWith("node_modules/");
}

/**
 * Has constructors assign their fields. markdown-it was compiled to a call for each, which takes 3 % of a
 * build; the call, too, assigns what its object does not have yet.
 */
function assignFields(code) {
  const comment = String.raw`(?:/\*(?:[^*]|\*(?!/))*\*/\s*)?`;
  const call = new RegExp(String.raw`_defineProperty\(\s*this,\s*${comment}"(\w+)",`, "g");
  return code.replace(call, "(this.$1 =");
}

/**
 * Loads our modules from `sources`. Copies of one project, as tests make them, share compiled code: the
 * URL of a module is put together at run time.
 */
function readFrom(project, sources) {
  return {
    name: "read-from",
    setup({ onLoad }) {
      onLoad({ filter: /\.(?:tsx?|js)$/ }, ({ path: location }) => {
        const file = fileOf(project, location);
        if (isPackaged(file)) return undefined;
        const text = sources.get(file).toString();
        if (/import\.meta\.(?!url\b)/.test(text))
          throw new Error(`${file} reads more of import.meta than its url`);
        return { contents: replaceUrl(text, file), loader: path.extname(file).slice(1) };
      });
    },
  };
}

/** Replaces `import.meta.url` by the URL of the module's source. */
function replaceUrl(text, file) {
  return text.replaceAll("import.meta.url", `(globalThis.khabarProject+${JSON.stringify(file)})`);
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
