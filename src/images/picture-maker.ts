import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Fault } from "../problem/problem.ts";
import { developPicture } from "./develop-picture.ts";
import type { PictureAnswer, PictureTask } from "./picture-task.ts";
import { preparePicture } from "./prepare-picture.ts";

// The program that `ask-picture-maker.ts` starts. It does one task, picture by picture, since one of
// 100 megapixels takes hundreds of MB, and ends.

process.once("message", (task: PictureTask) => {
  void answer(task).then((told) => {
    process.send?.(told, () => {
      process.disconnect();
    });
  });
});

async function answer({ kind, uses, picturesFolder }: PictureTask): Promise<PictureAnswer> {
  const faults: [string, Fault][] = [];
  for (const use of uses) {
    const fault =
      kind === "make" ? await findMaking(use, picturesFolder) : await findExamining(use);
    if (fault !== undefined) faults.push([use.file, fault]);
  }
  return { faults };
}

async function findMaking(use: PictureUse, picturesFolder: string): Promise<Fault | undefined> {
  const prepared = await preparePicture(use, picturesFolder);
  return "fault" in prepared ? prepared.fault : undefined;
}

async function findExamining({ location, file }: PictureUse): Promise<Fault | undefined> {
  const bytes = readPicture(location);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const developed = await developPicture(bytes, file);
  return Buffer.isBuffer(developed) ? undefined : developed;
}
