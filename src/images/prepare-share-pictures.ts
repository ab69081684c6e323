import type { Newspaper } from "../content/newspaper.ts";
import type { Pictures } from "./picture.ts";

export async function prepareSharePictures(
  _newspaper: Newspaper,
  _picturesFolder: string,
): Promise<Pick<Pictures, "ofDesk" | "ofArticle">> {
  return { ofDesk: new Map(), ofArticle: new Map() };
}
