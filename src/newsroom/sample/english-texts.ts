import type { SampleTexts } from "./texts.ts";

export const englishTexts: SampleTexts = {
  number: (digits) => digits,
  headlines: [
    ({ article }) => `Sample headline ${article}`,
    ({ article }) => `Sample headline ${article} stands where the news would stand`,
    ({ article }) => `Sample ${article}: a headline of middling length that takes two lines`,
    ({ article }) => `Sample headline ${article}: A & B, and the element <c>, as typed`,
    ({ article }) =>
      `Sample headline ${article} has “curly quotes” and an apostrophe that isn’t straight`,
    ({ article }) => `Sample headline ${article} holds the Persian word «نمونه»`,
    ({ article }) => `نمونه is the first word of sample headline ${article}`,
    ({ article }) =>
      `Sample headline ${article} is a long one: it goes on well past the point at which an editor would have stopped, so that a reader can see how a front, a list and an article’s own page set three lines or more`,
    ({ article }) => `Is sample headline ${article} a question?`,
    ({ article }) => `Sample headline ${article}: 3 < 5, 7 > 2, 100%`,
    ({ article }) =>
      `How sample headline ${article} breaks: hyphen-ated, dash – dashed – and semicolon; done`,
    ({ article }) => `Sample ${article} "straight quotes" & a back\\slash`,
    ({ article }) => `What sample article ${article} would say, if it had anything to say`,
    ({ article }) => `Sample headline ${article}: WORDS IN CAPITALS, then words that are not`,
  ],
  kickers: [
    "Sample kicker",
    "A sample, not news",
    "Kicker: stands above the headline",
    "Sample series",
  ],
  decks: [
    ({ article }) =>
      `The deck of sample article ${article} stands below its headline and says a little more of nothing.`,
    ({ article }) => `Sample deck ${article}.`,
    ({ article }) =>
      `This deck has two sentences. The second belongs to sample article ${article}, too, and is the longer one, as the second often is.`,
  ],
  byline: ({ article }) => `Sample byline ${article}`,
  agency: "Sample Agency",
  places: ["Sample City", "Sample Harbour", "Sampleton", "Upper Sample"],
  ledes: [
    ({ article }) =>
      `This is the first paragraph of sample article ${article}. It stands where the news would stand, and reports nothing.`,
    ({ article }) =>
      `Sample article ${article} begins here, with a lede of one sentence that lists show below the headline.`,
    ({ article }) =>
      `The lede of sample article ${article} is somewhat longer than others: it says in one sentence that it is a sample, and in a second that no person, place or event in it exists. A third sentence fills the line.`,
    ({ article }) => `A short lede, of sample article ${article}.`,
  ],
  openings: [
    ({ article, paragraph, paragraphs }) =>
      `This is sample paragraph ${paragraph} of ${paragraphs} of sample article ${article}.`,
    ({ paragraph }) => `Paragraph ${paragraph} stands where a report would go on.`,
    ({ paragraph, paragraphs }) =>
      `Of ${paragraphs} sample paragraphs, number ${paragraph} is as good a place as any for a longer sentence, one that runs over several lines of a narrow column before it comes to its end.`,
    ({ article }) => `Sample article ${article} continues.`,
    ({ paragraph }) => `Nothing happens in paragraph ${paragraph}.`,
  ],
  sentences: [
    () => "It is here to show how a page looks when it is full.",
    () => "A reader who has come this far has read nothing but sample text.",
    () => "The words were chosen by a small program, and the same words come out each time.",
    () => "Some sentences are short.",
    () =>
      "Others take their time, wander through a clause or two, and show how a line breaks, where a column ends, and what the space between two paragraphs does for the eye.",
    () => "The Persian word «نمونه» means sample, and stands here to be set from right to left.",
    () => "A & B and <c> are shown as typed.",
    () => "There is *emphasis* in this one, and **more of it** at its end.",
    () => "Numbers such as 1,017 and 3.14 and dates such as 1401/4/6 are set among words.",
    () => "“Quotation marks,” says the style sheet of this sample, “are curly.”",
    () => "An address such as [sample.example](https://sample.example/) is a link.",
    () => "It isn’t news, and doesn’t pretend to be.",
    () =>
      "In a newspaper this is where the background would stand, which most readers skip and some are grateful for.",
    ({ article }) => `The number of this article is ${article}, and that is the only fact in it.`,
    () => "Nobody was asked, nobody answered, and nothing was decided.",
    () => "The next sentence says the same in other words.",
    () => "The sentence before this one says the same in other words.",
    () => "A `line of code` stands in it, too.",
  ],
  headings: [
    ({ article }) => `A heading in sample article ${article}`,
    () => "Sample heading",
    () => "Where the background would stand",
  ],
  quotations: [
    ({ article }) => `A quotation stands here in sample article ${article}. Nobody said it.`,
    () => "This is set off from the text as a quotation would be; it quotes no one.",
  ],
  listItems: [
    "a first kind of nothing",
    "a second, somewhat longer kind of nothing that may need more than one line",
    "A & B",
    "an item with the Persian word «نمونه»",
    "an item with *emphasis*",
    "a last item",
  ],
  table: {
    head: ["Sample", "Number"],
    rows: ["First row", "Second row", "Row with نمونه", "Last row"],
  },
  link: (article, address) =>
    `It follows [sample article ${article}](${address}), which is a sample as well.`,
  pictures: [
    "green hills below a morning sky",
    "dark ridges below an evening sky",
    "pale mountains in haze",
    "dunes below a low sun",
    "hills by night, with a moon",
    "woods in spring",
    "violet ridges at dusk",
    "waves of a blue sea",
  ],
  caption: (picture, article) => `Sample picture ${picture}, drawn for sample article ${article}`,
  credit: "Sample Newspaper",
  correction: ({ article }) =>
    `An earlier version of sample article ${article} said that it was no sample. It is one.`,
  retraction: ({ article }) =>
    `Sample article ${article} rested on a sample document that turned out to be none.`,
};
