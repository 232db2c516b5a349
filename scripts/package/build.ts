/**
 * Builds what is published into `dist/`: the SDK as the modules that it is written in (so that bundlers leave out what
 * nobody imports), their types, the ABIs as JSON, the command line as one file, and all of it as one file for pages.
 *
 *   npm run build
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { buildSync } from "esbuild";

import * as abis from "../../sdk/abis/index.js";

const root = resolve(import.meta.dirname, "../..");

/** `emergencyPoolAbi` → `EmergencyPool`. */
const contractOf = (constant: string): string =>
  `${constant.charAt(0).toUpperCase()}${constant.slice(1).replace(/Abi$/, "")}`;

export function buildPackage(): void {
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  });
  mkdirSync(join(dist, "abis"), { recursive: true });
  for (const [constant, abi] of Object.entries(abis))
    writeFileSync(join(dist, "abis", `${contractOf(constant)}.json`), `${JSON.stringify(abi)}\n`);
  // In one file, since it brings along the reader of keystores, which nothing else of the SDK needs.
  buildSync({
    entryPoints: [join(root, "sdk/cli/main.ts")],
    outfile: join(dist, "cli/main.js"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["viem"],
    logLevel: "error",
  });
  // With viem inside: for a page that has neither a bundler nor an import map.
  buildSync({
    entryPoints: [join(root, "sdk/browser.ts")],
    outfile: join(dist, "browser.js"),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    legalComments: "none",
    logLevel: "error",
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) buildPackage();
