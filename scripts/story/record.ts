import { mkdir, readFile, writeFile } from "node:fs/promises";

import type { Story } from "./open.js";
import type { Summary } from "./summary.js";

export async function record(_story: Story): Promise<Summary> {
  await mkdir("x");
  await readFile("x");
  await writeFile("x", "");
  throw new Error("to come");
}
