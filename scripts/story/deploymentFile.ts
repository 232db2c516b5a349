import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import type { Deployment } from "../../sdk/index.js";

/**
 * A community's addresses as a file that programs and pages import as it is: `import { deployment } from "./deployment.js"`.
 * (JSON knows no bigint, and no browser imports it without being told how.)
 */
export function deploymentModule(name: string, { startBlock, ...rest }: Deployment): string {
  const lines = Object.entries({ ...rest }).map(([field, value]) => `  ${field}: ${JSON.stringify(value)},`);
  return [
    `// ${name}. Opened in block ${startBlock}; the record starts there.`,
    "export const deployment = /** @type {const} */ ({",
    ...lines,
    `  startBlock: ${startBlock}n,`,
    "});",
    "",
  ].join("\n");
}

/** Writes it, and returns where. */
export async function writeDeployment(file: string, name: string, deployment: Deployment): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, deploymentModule(name, deployment));
  return file;
}
