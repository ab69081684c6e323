import { Resvg } from "@resvg/resvg-js";
import { seedRandom, type Random } from "./random.ts";

const width = 1600;
const height = 1067;

interface Scene {
  /** From the top of the sky to the horizon. */
  readonly sky: readonly [string, string];
  readonly sun: string;
  /** From the farthest ridge to the nearest. */
  readonly ridges: readonly string[];
}

const scenes: readonly Scene[] = [
  {
    sky: ["#8fb8de", "#f6e7c8"],
    sun: "#fff6dc",
    ridges: ["#a9c0a6", "#7fa283", "#4f7a5c", "#2b4a3b"],
  },
  {
    sky: ["#35507a", "#f0a868"],
    sun: "#ffd98a",
    ridges: ["#8c6a7e", "#6a4d68", "#473454", "#2a2140"],
  },
  {
    sky: ["#c9dfe8", "#ffffff"],
    sun: "#fdf3d0",
    ridges: ["#b8ccd6", "#8fa9b8", "#5f7f92", "#35566b"],
  },
  {
    sky: ["#f2c9a0", "#fbeedd"],
    sun: "#f7a35c",
    ridges: ["#e3b98a", "#cf9a65", "#b07a48", "#7d5231"],
  },
  {
    sky: ["#0f1b33", "#33507d"],
    sun: "#f1f0e4",
    ridges: ["#2b4268", "#213453", "#17263e", "#0c1626"],
  },
  {
    sky: ["#bcd9c4", "#f3f7e4"],
    sun: "#fffbe6",
    ridges: ["#9cc59d", "#6da677", "#3f8057", "#1f573d"],
  },
  {
    sky: ["#d8c6e4", "#fbe9ea"],
    sun: "#fff3ec",
    ridges: ["#c2a6cf", "#9b7eb3", "#6e5490", "#443163"],
  },
  {
    sky: ["#7cc4d6", "#e8f7f2"],
    sun: "#fffdf0",
    ridges: ["#79b7c4", "#4795ab", "#23708c", "#114a66"],
  },
];

/** How many sample pictures there are. */
export const pictureCount = scenes.length;

/** The name of a sample picture's file, beside the articles that show it. */
export function pictureName(picture: number): string {
  return `sample-${picture}.png`;
}

/**
 * Draws a sample picture of 1600 by 1067 pixels: an abstract landscape with the word sample in both
 * scripts.
 *
 * @param picture - counted from 1
 * @returns a PNG, the same bytes each time
 */
export function drawPicture(picture: number): Buffer {
  const scene = scenes[picture - 1];
  if (scene === undefined) throw new RangeError(`There is no sample picture ${picture}.`);
  return new Resvg(drawScene(scene, seedRandom(picture))).render().asPng();
}

function drawScene({ sky, sun, ridges }: Scene, random: Random): string {
  const ridgePaths = ridges.map((colour, index) => {
    const top = 480 + index * 140;
    return `<path fill="${colour}" d="${drawRidge(top, random)}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<linearGradient id="sky" x2="0" y2="0.6"><stop stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<circle cx="${250 + random(1100)}" cy="${160 + random(220)}" r="${60 + random(50)}" fill="${sun}"/>
${ridgePaths.join("\n")}
<g fill="#ffffff" fill-opacity="0.85">
<path transform="translate(460 950) scale(0.8)" d="${sampleInLatin}"/>
<path transform="translate(900 950) scale(0.8)" d="${sampleInPersian}"/>
</g>
</svg>`;
}

/** A rolling line from edge to edge, and all that lies below it. */
function drawRidge(top: number, random: Random): string {
  const step = 200;
  let path = `M0 ${height}L0 ${top + random(90)}`;
  for (let x = 0; x < width; x += step) {
    path += `Q${x + step / 2} ${top - 60 + random(180)} ${x + step} ${top + random(90)}`;
  }
  return `${path}L${width} ${height}Z`;
}

// Outlines of two words in Vazirmatn Bold (SIL Open Font License 1.1), 100 units to the em, baseline at
// y = 100: a picture can say that it is a sample on a machine that has no fonts.

/** `SAMPLE`, some 390 units wide, from x = 3. */
const sampleInLatin = [
  "M43 81Q43 79 42 77Q41 75 38 73Q35 72 29 70Q23 68 17 65Q12 62 9 58Q6 54 6 48Q6 42 9 37Q12 33 18 30Q24 28 32 28Q40 28 46 31Q51 34 55 39Q58 43 58 50L43 50Q43 47 42 44Q41 42 38 41Q36 39 32 39Q28 39 25 40Q23 42 21 43Q20 45 20 48Q20 50 22 52Q23 54 27 55Q30 57 34 58Q42 61 47 64Q53 67 55 71Q58 75 58 81Q58 88 55 92Q52 96 46 99Q40 101 32 101Q27 101 22 100Q17 98 13 95Q8 93 6 88Q3 84 3 78L18 78Q18 81 19 83Q20 86 22 87Q24 88 26 89Q29 90 32 90Q36 90 39 89Q41 88 42 86Q43 84 43 81Z",
  "M97 41L77 100L62 100L88 29L98 29L97 41Z",
  "M113 100L94 41L92 29L102 29L129 100L113 100Z",
  "M112 74L112 85L74 85L74 74L112 74Z",
  "M142 29L154 29L172 81L191 29L203 29L177 100L167 100L142 29Z",
  "M135 29L147 29L150 80L150 100L135 100L135 29Z",
  "M197 29L210 29L210 100L195 100L195 80L197 29Z",
  "M250 75L232 75L232 63L250 63Q255 63 257 62Q260 60 261 58Q262 55 262 52Q262 49 261 46Q260 44 257 42Q255 40 250 40L237 40L237 100L223 100L223 29L250 29Q259 29 265 32Q271 35 274 40Q277 45 277 52Q277 59 274 64Q271 69 265 72Q259 75 250 75Z",
  "M333 89L333 100L297 100L297 89L333 89Z",
  "M302 29L302 100L287 100L287 29L302 29Z",
  "M389 89L389 100L351 100L351 89L389 89Z",
  "M356 29L356 100L341 100L341 29L356 29Z",
  "M384 58L384 69L351 69L351 58L384 58Z",
  "M389 29L389 40L351 40L351 29L389 29Z",
].join("");

/** `نمونه`, some 206 units wide, from x = 4. */
const sampleInPersian = [
  "M52 100L54 100L54 87L53 87Q49 87 47 85Q45 83 45 80L40 49L29 51L29 53Q24 55 20 57Q15 59 12 62Q8 65 6 68Q4 72 4 76Q4 85 9 89Q15 93 23 93Q26 93 29 92Q32 91 35 89Q36 92 39 95Q41 98 44 99Q48 100 52 100Z",
  "M33 74Q33 76 31 78Q30 79 27 80Q25 81 22 81Q20 81 18 80Q16 78 16 76Q16 74 17 73Q19 71 21 70Q23 69 26 67Q28 66 31 65L32 71Q32 72 33 73Q33 73 33 74Z",
  "M60 100Q67 100 71 97Q75 94 77 89Q79 84 79 78Q79 74 78 69Q77 65 77 60L65 64Q65 67 66 71Q67 75 67 78Q67 82 65 84Q64 87 60 87L52 87L52 100L60 100Z",
  "M66 38L57 46L66 54L74 46L66 38Z",
  "M105 60Q100 60 97 63Q94 65 91 68Q89 72 88 75Q87 79 87 83Q87 92 92 96Q97 100 107 100L112 100Q111 104 107 106Q104 109 98 111Q93 113 87 115L91 127Q101 125 107 121Q114 118 118 112Q122 107 124 100L129 100L129 87L125 87Q124 81 123 77Q121 72 119 68Q117 65 113 63Q109 60 105 60Z",
  "M107 87Q103 87 101 86Q98 85 98 83Q98 81 99 79Q100 77 101 75Q102 73 105 73Q107 73 108 75Q110 76 111 78Q112 80 112 82Q113 84 113 87L107 87Z",
  "M129 100Q133 100 135 99Q138 98 139 97Q141 95 143 93Q146 96 149 97Q152 99 155 100Q158 101 161 101Q165 101 168 100Q171 98 174 95Q176 97 179 99Q182 100 185 100L186 100L186 87L185 87Q183 87 182 86Q180 85 179 83Q178 81 178 78Q177 73 174 69Q172 66 168 63Q164 61 158 61Q154 61 151 63Q148 65 145 68Q143 71 141 74Q139 77 137 80Q135 83 133 85Q131 87 129 87L127 87L127 100L129 100Z",
  "M159 73Q162 73 164 76Q166 78 166 82Q166 85 165 86Q164 88 161 88Q160 88 159 88Q157 87 155 87Q154 86 153 85Q151 84 150 82Q151 80 152 78Q153 76 155 75Q157 73 159 73Z",
  "M192 100Q199 100 203 97Q207 94 209 89Q210 84 210 78Q210 74 210 69Q209 65 208 60L197 64Q197 67 198 71Q199 75 199 78Q199 82 197 84Q196 87 192 87L184 87L184 100L192 100Z",
  "M198 38L189 46L198 54L206 46L198 38Z",
].join("");
