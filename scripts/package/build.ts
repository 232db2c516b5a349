/**
 * Builds what is published into `dist/`: the SDK as the modules that it is written in (so that bundlers leave out what
 * nobody imports), their types, and the ABIs as JSON.
 *
 *   npm run build
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import * as abis from "../../sdk/abis/index.js";

const root = resolve(import.meta.dirname, "../..");

/** `emergencyPoolAbi` → `EmergencyPool`. */
const contractOf = (constant: string): string =>
  `${constant.charAt(0).toUpperCase()}${constant.slice(1).replace(/Abi$/, "")}`;

export function buildPackage(): void {
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  // Typechain's factories lie outside of `sdk/`, so they are built apart, with what they need.
  for (const project of ["tsconfig.build.json", "tsconfig.contracts.json"])
    execFileSync(process.execPath, [tsc, "-p", project], { cwd: root, stdio: "inherit" });
  mkdirSync(join(dist, "abis/json"), { recursive: true });
  for (const [constant, abi] of Object.entries(abis))
    writeFileSync(join(dist, "abis/json", `${contractOf(constant)}.json`), `${JSON.stringify(abi)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) buildPackage();
