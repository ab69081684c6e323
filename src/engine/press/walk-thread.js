import { Buffer } from "node:buffer";
import { workerData } from "node:worker_threads";
import { walkOn } from "./walk.js";

// A buffer arrives as plain bytes.
const { lines, ...walk } = workerData;
const shared = { ...walk, lines: Buffer.from(lines.buffer, lines.byteOffset, lines.length) };
while (walkOn(shared));
