const overview = `Khabar makes a newspaper's website of a folder of Markdown articles.

  npm run new          starts an article: asks for its headline and desk, writes its file
  npm run check        looks for mistakes in content/ and says how to mend them
  npm start            shows the newspaper in your browser while you write
  npm run build        makes the website, in dist/
  npm run sample       writes a newspaper to try, of any size

The same with options, as npx --no khabar COMMAND:

  new                  starts an article
  check                looks for mistakes
  preview              shows the newspaper while you write
  build                makes the website, or a share of it
  join                 makes the website of shares
  recover              finishes a build that was cut short
  sample               writes a newspaper to try

npx --no khabar COMMAND --help tells more of one.
`;

const pages: { readonly [command: string]: string } = {
  new: `npx --no khabar new ["HEADLINE"] [--desk DESK] [--lang en|fa] [--id N] [--edit]

Writes the file of a new article, with the next free id and the date and time of now in the newspaper's
time zone, and prints its path. Asks for headline and desk where they are not given. Writes over no file.

  "HEADLINE"      one line, between quotes
  --desk DESK     one of the desks of masthead.yaml
  --lang en|fa    the language of the article; the newspaper's own unless given
  --id N          the article's id, 1 to 12 digits; the highest there is and one unless given
  --edit          opens the file in the editor that $VISUAL or $EDITOR names
  --content DIR   the folder of articles; content/ unless given
  --verbose       where a fault of the program or the machine comes from

Exit code: 0 written, 1 mistakes in masthead.yaml, 2 wrong command line or fault of the machine.
`,
  check: `npx --no khabar check [FILES…] [--content DIR] [--fix] [--strict] [--format FORMAT] [--lang en|fa]

Reads every article and the masthead, and prints each mistake with its file, line and column, and
what to write instead; and as a warning what could be better. Changes nothing without --fix. In a git
checkout it also warns where what was published is not as in the last commit, and no correction or update
tells of it.

  FILES…          print only what concerns these files of the content folder; all are read, since an
                  id may stand in two of them
  --content DIR   the folder of articles; content/ unless given
  --fix           writes the repairs that change no word (quotation marks, ی and ک, dashes, digits)
                  and prints what was changed, as diff -u does
  --strict        counts warnings as mistakes
  --format FORMAT text, for people, unless given; json, sarif (2.1.0) for programs; github for
                  annotations in GitHub Actions
  --lang en|fa    the language of the messages; English unless given
  --verbose       where a fault of the program or the machine comes from

Exit code: 0 no mistakes in what is printed, warnings or none, 1 mistakes, 2 wrong command line or fault of the machine.
`,
  preview: `npx --no khabar preview [--content DIR] [--port N] [--lang en|fa]

Shows the newspaper on this machine alone, and again after each save; the address that it prints leads
to the article last saved. Drafts and embargoed articles are shown and marked. A mistake shows in the
page and here. Ends with Ctrl+C.

  --content DIR   the folder of articles; content/ unless given
  --port N        another port than 8080
  --lang en|fa    the language of the bar and the messages; English unless given
  --verbose       where a fault of the program or the machine comes from
`,
  build: `npx --no khabar build [--content DIR] [--output DIR] [--now INSTANT] [--json]
                          [--workers N] [--shards K/N] [--fresh] [--explain]

Checks all content, then makes the website without drafts and articles under embargo. With a mistake in
content, or where a page would give away what is withheld, nothing is published: what stood in the
output folder stays as it was.

  --now INSTANT   the instant that decides which embargoes have ended, like 2026-11-24T02:30:00Z; that of
                  the newest article unless given, and the clock's where an article has an embargo
  --json          prints one JSON object for a scheduler, with nextDue, when to build again
  --explain       says of each page that is rendered why it is
  --fresh         reads and renders everything, and uses nothing that earlier builds left in .khabar/; the
                  site is the same
  --workers N     how many processes share the work; unless given, one for each processor where there
                  are more than 2,000 articles, else one. The site is the same in any case
  --shards K/N    renders the K-th of N shares of the website, like 3/8, into a folder of its own, for join.
                  What is there already, as it would come out now, is used again
  --content DIR   the folder of articles; content/ unless given
  --output DIR    where the website goes; dist/ unless given, and parts/3-of-8/ of such a share
  --verbose       where a fault of the program or the machine comes from

Exit code: 0 built, 1 mistakes in content, 2 wrong command line or fault of the machine.
`,
  join: `npx --no khabar join DIR… [--content DIR] [--output DIR] [--now INSTANT] [--json] [--workers N]

Makes the website of the shares that build --shards has rendered, on this machine or on others, from the same
content, code and packages. It is the website that build would make, byte for byte. Where something of a
share is missing, damaged or was made from something else, nothing is published.

  DIR…            the folders of all shares
  --now INSTANT   as the shares had it
  --json          prints one JSON object for a scheduler, as build does
  --workers N     how many processes share the work
  --content DIR   the folder of articles; content/ unless given
  --output DIR    where the website goes; dist/ unless given
  --verbose       where a fault of the program or the machine comes from

Exit code: 0 joined, 1 mistakes in content, 2 wrong command line, unfit shares or fault of the machine.
`,
  recover: `npx --no khabar recover [--output DIR]

Finishes a build that was cut short while it put its pages in place. Each build does that first by
itself; this command does only that.

  --output DIR    where the website goes; dist/ unless given
  --verbose       where a fault of the program or the machine comes from
`,
  sample: `npx --no khabar sample --output DIR [--articles N]

Writes the content of a sample newspaper: articles in both scripts, pictures, two editions. It says of
itself on each page that it is a sample. The same number gives the same newspaper, and a larger number
the same articles and more. See it with npm start -- --content DIR.

  --output DIR    a folder that is not there yet, or empty
  --articles N    how many articles, 1 to 400000; 500 unless given
  --verbose       where a fault of the program or the machine comes from

Exit code: 0 written, 1 the folder holds something, 2 wrong command line or fault of the machine.
`,
};

/** Returns the help of a command, or of all. */
export function helpFor(command: string | undefined): string {
  return (command === undefined ? undefined : pages[command]) ?? overview;
}
