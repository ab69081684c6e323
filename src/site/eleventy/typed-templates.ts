import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { hasNewspaper } from "./newspaper-data.ts";

/** Milliseconds that each page took in its templates, by its address. */
type PageTimes = Map<string, number>;

// Module state, and no closure of a run: Eleventy reuses what `compile` returned in later runs.
let pageTimes: PageTimes = new Map();

/** The times of the last run's pages. */
export function readPageTimes(): PageTimes {
  return pageTimes;
}

/** What a page's or a layout's module exports. */
interface Template {
  readonly data?: object;
  render(data: TemplateData): unknown;
}

interface TemplateData {
  readonly page?: { readonly url?: string | false };
}

interface TemplateEngine {
  defaultRenderer(data: TemplateData): Promise<unknown>;
}

/** Lets templates and layouts be TypeScript modules, and times each page. */
export function typedTemplates(eleventy: UserConfig): void {
  pageTimes = new Map();
  // By itself Eleventy imports each template by its path: not from the compiled code, and with second
  // copies of all that it imports. A bare run has no compiled code.
  const isBare = !hasNewspaper(eleventy);
  eleventy.addExtension(["11ty.ts", "11ty.tsx"], {
    key: "11ty.js",
    ...(!isBare && { getData: true, getInstanceFromInputPath: loadTemplate }),
    compile(template: Template) {
      return async function render(this: TemplateEngine, data: TemplateData): Promise<unknown> {
        const start = performance.now();
        const html = isBare ? await this.defaultRenderer(data) : template.render(data);
        const url = data.page?.url;
        if (typeof url === "string") {
          pageTimes.set(url, (pageTimes.get(url) ?? 0) + performance.now() - start);
        }
        return html;
      };
    },
  });
}

/** @param inputPath - from the working directory: `./layouts/article.11ty.tsx` */
async function loadTemplate(inputPath: string): Promise<Template> {
  const [name = ""] = path.basename(inputPath).split(".");
  const module: unknown = inputPath.endsWith(".tsx")
    ? await import(`../../../layouts/${name}.11ty.tsx`)
    : await import(`./pages/${name}.11ty.ts`);
  // Eleventy converts templates to strings, which module objects can't be.
  return { ...(module as Template) };
}
