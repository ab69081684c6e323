import type { Front, FrontStory } from "../src/site/archive/pages.ts";
import { frontPermalink } from "../src/newsroom/article/permalink.ts";
import type { Pictures } from "../src/newsroom/images/picture.ts";
import { otherEdition, type Edition, type Masthead } from "../src/newsroom/masthead/masthead.ts";
import { words } from "../src/language/words/words.ts";
import { renderDocument } from "./render-html.ts";
import type { Theme } from "../src/site/eleventy/theme.ts";
import { Page, type Started } from "./page.tsx";
import { ListMetadata } from "./parts/metadata.tsx";
import type { StorySize } from "../src/newsroom/masthead/front.ts";
import { Story, type StoryPicture } from "./parts/story.tsx";

export interface FrontPageData {
  readonly front: Front;
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  readonly theme: Theme;
}

/** Renders an edition's front, where size shows importance. */
export function render(data: FrontPageData): string {
  return renderDocument(<FrontPage {...data} started={performance.now()} />);
}

function FrontPage({ front, masthead, pictures, theme, started }: Started<FrontPageData>) {
  const { edition, permalink, stories } = front;
  const { lang } = edition;
  const name = masthead.name[lang];
  const other = otherEdition(masthead, edition);
  return (
    <Page
      lang={lang}
      edition={edition}
      masthead={masthead}
      theme={theme}
      kind="list"
      title={name}
      description={words[lang].frontDescription(name)}
      permalink={permalink}
      counterpart={other && { lang: other.lang, permalink: frontPermalink(other) }}
      metadata={
        <ListMetadata
          masthead={masthead}
          edition={edition}
          title={name}
          permalink={permalink}
          path={[]}
          articles={stories.map(({ summary }) => summary.article)}
        />
      }
      started={started}
      isFront
    >
      <Stories stories={stories} edition={edition} pictures={pictures} />
    </Page>
  );
}

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

/** The stories of a front, in runs of one size: each run is a grid of its own. */
function Stories({ stories, edition, pictures }: StoriesProps) {
  // The first picture is in the first window, whatever its size.
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
