import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

// `npm run icons`: makes the PNGs from `icon.svg`, the letter خ of Vazirmatn. 180 pixels is what
// iOS asks for on the home screen, 512 what a shared link shows.
const svg = readFileSync(new URL("icon.svg", import.meta.url), "utf8");
for (const size of [180, 512]) {
  const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
  writeFileSync(new URL(`icon-${String(size)}.png`, import.meta.url), png);
}
