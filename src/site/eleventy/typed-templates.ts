import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { SitePages } from "./newspaper-data.ts";

/** A page that its layout or template has rendered. */
export interface TypedPage {
  /** From the working directory: `./.khabar/eleventy/news/322596/index.html`. */
  readonly outputPath: string;
  /** The template it comes from: `./src/site/eleventy/pages/article.11ty.ts`. */
  readonly inputPath: string;
  readonly content: string;
  /** The record that it shows. */
  readonly record: unknown;
  /** How long it took to render, in milliseconds. */
  readonly time: number;
}

const takers = new WeakMap<UserConfig, (page: TypedPage) => void>();

/**
 * Has a run of Eleventy hand over each page as soon as it is rendered, and go on with an empty one: Eleventy
 * would keep all of them to the end, 200 MB for 5,000 articles and their lists.
 */
export function takePages(eleventy: UserConfig, take: (page: TypedPage) => void): void {
  takers.set(eleventy, take);
}

/** What a page's module exports. */
interface Template {
  /** Its front matter data: see `listedPages`. */
  readonly data: {
    readonly pagination: { readonly alias: string };
    /** The file in `layouts/` that renders all of the page. */
    readonly layout?: string;
  };
  /** Renders a page that has no layout. */
  readonly render?: Render;
}

type Render = (data: Readonly<Record<string, unknown>>) => string;

interface LoadedTemplate extends Template {
  readonly render: Render;
}

interface TemplateData extends Readonly<Record<string, unknown>> {
  readonly page: { readonly outputPath: string };
}

/** The global data that layouts and templates get besides the record that a page shows. */
const common: readonly (keyof SitePages)[] = ["masthead", "theme", "pictures", "neighbours"];

/**
 * Lets templates and layouts be TypeScript modules.
 *
 * A page is rendered once, by its layout where it has one. Eleventy would render the template first, and
 * then copy all data out of a proxy for the layout, which takes longer than all else that it does for a
 * page. Layouts and templates get a plain record of what they may show.
 */
export function typedTemplates(eleventy: UserConfig): void {
  eleventy.addExtension("11ty.ts", {
    key: "11ty.js",
    useLayouts: false,
    // By itself Eleventy imports each template by its path: not from the compiled code, and with second
    // copies of all that it imports.
    getData: true,
    getInstanceFromInputPath: loadTemplate,
    compile({ data: { pagination }, render }: LoadedTemplate, inputPath: string) {
      const take = takers.get(eleventy);
      const names = [pagination.alias, ...common];
      return function renderPage(data: TemplateData): string {
        const start = performance.now();
        const shown: Record<string, unknown> = {};
        for (const name of names) shown[name] = data[name];
        const content = render(shown);
        if (take === undefined) return content;
        const time = performance.now() - start;
        const { outputPath } = data.page;
        take({ outputPath, inputPath, content, record: shown[pagination.alias], time });
        return "";
      };
    },
  });
}

/** @param inputPath - from the working directory: `./src/site/eleventy/pages/article.11ty.ts` */
async function loadTemplate(inputPath: string): Promise<LoadedTemplate> {
  const [name = ""] = path.basename(inputPath).split(".");
  const template = (await import(`./pages/${name}.11ty.ts`)) as Template;
  const { data, render = await loadLayout(data.layout) } = template;
  // Eleventy converts templates to strings, which module objects can't be.
  return { data, render };
}

/** @param file - in `layouts/`: `article.11ty.tsx` */
async function loadLayout(file = ""): Promise<Render> {
  const [name = ""] = file.split(".");
  const { render } = (await import(`../../../layouts/${name}.11ty.tsx`)) as LoadedTemplate;
  return render;
}
