import type UserConfig from "@11ty/eleventy/UserConfig";

/** Milliseconds that each page took in its templates, by its address. */
export type PageTimes = Map<string, number>;

const times = new WeakMap<UserConfig, PageTimes>();

/** The times of a run's pages, by a monotonic timer. */
export function pageTimesOf(eleventy: UserConfig): PageTimes {
  return times.get(eleventy) ?? new Map<string, number>();
}

interface Template {
  defaultRenderer(data: TemplateData): Promise<unknown>;
}

interface TemplateData {
  readonly page?: { readonly url?: string | false };
}

/** Lets pages and layouts be TypeScript modules, and takes the time of each page. */
export function typedTemplates(eleventy: UserConfig): void {
  const pageTimes: PageTimes = new Map();
  times.set(eleventy, pageTimes);
  eleventy.addExtension(["11ty.ts", "11ty.tsx"], {
    key: "11ty.js",
    compile() {
      return async function render(this: Template, data: TemplateData): Promise<unknown> {
        const start = performance.now();
        const html = await this.defaultRenderer(data);
        const url = data.page?.url;
        if (typeof url === "string") {
          pageTimes.set(url, (pageTimes.get(url) ?? 0) + performance.now() - start);
        }
        return html;
      };
    },
  });
}
