import type { FrontStory } from "../../src/site/archive/pages.ts";
import type { Pictures } from "../../src/newsroom/images/picture.ts";
import type { Edition } from "../../src/newsroom/masthead/masthead.ts";
import type { StorySize } from "../../src/newsroom/masthead/front.ts";
import { Story, type StoryPicture } from "./story.tsx";

interface StoriesProps {
  readonly stories: readonly FrontStory[];
  readonly edition: Edition;
  readonly pictures: Pictures;
}

// The widths of the columns of front.css.
const shownAs: { readonly [S in StorySize]: Omit<StoryPicture, "pictures"> | undefined } = {
  lead: { sizes: "(min-width:62rem) 36rem,(min-width:44rem) 41rem,100vw" },
  large: { sizes: "(min-width:44rem) 20rem,100vw", widest: 800 },
  small: undefined,
};

/** The stories of a front, in runs of one size: each run fills its own rows. */
export function Stories({ stories, edition, pictures }: StoriesProps) {
  // The first picture is seen as soon as the page is, whatever its size.
  const first = stories.find(({ summary, size }) => shownAs[size] && summary.article.image);
  return (
    <>
      {splitRuns(stories).map(({ size, run }) => {
        const shown = shownAs[size];
        return (
          <ol class={`stories ${size}`}>
            {run.map((story) => (
              <li>
                <Story
                  summary={story.summary}
                  edition={edition}
                  showsDesk
                  showsSummary={size !== "small"}
                  {...(shown && { shows: { ...shown, pictures, isFirst: story === first } })}
                />
              </li>
            ))}
          </ol>
        );
      })}
    </>
  );
}

interface Run {
  readonly size: StorySize;
  readonly run: FrontStory[];
}

/** The stories in their order, cut where the size changes. */
function splitRuns(stories: readonly FrontStory[]): readonly Run[] {
  const runs: Run[] = [];
  for (const story of stories) {
    const last = runs.at(-1);
    if (last?.size === story.size) last.run.push(story);
    else runs.push({ size: story.size, run: [story] });
  }
  return runs;
}
