import { Resvg } from "@resvg/resvg-js";
import { seedRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { sampleInLatin, sampleInPersian } from "./sample-words.ts";

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
