/**
 * What an import weighs, minified and gzipped, without viem and the other peers. Modules that are fetched only when
 * something is called (sending, plans, the record, the decoder of errors) are not in it: a page does not load them before.
 */
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

import { build as bundle, type Plugin } from "esbuild";

const root = resolve(import.meta.dirname, "../..");

/** Leaves what is imported dynamically where it is. */
const later: Plugin = {
  name: "later",
  setup: (build) => {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

/** Bytes of an import statement's bundle. `code` imports from the built package: `./dist/sdk/index.js`. */
export async function sizeOf(code: string): Promise<number> {
  const { outputFiles } = await bundle({
    stdin: { contents: code, resolveDir: root },
    outdir: join(root, "dist"),
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["viem", "ethers", "react", "wagmi", "@tanstack/react-query"],
    plugins: [later],
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

/** An import that apps make; what it should weigh, and the most that it may. */
export interface SizeLimit {
  readonly name: string;
  readonly code: string;
  readonly budget: number;
  readonly limit: number;
}

const one = (namespace: string, action: string): string =>
  `export { ${action} } from "./dist/sdk/actions/${namespace}/index.js"`;

export const sizeLimits: readonly SizeLimit[] = [
  { name: "the whole core entry", code: `export * from "./dist/sdk/index.js"`, budget: 15_000, limit: 15_000 },
  {
    name: "every action, bound",
    code: `export { solidarity } from "./dist/sdk/index.js"`,
    budget: 15_000,
    limit: 13_250,
  },
  { name: "pledge, alone", code: one("pool", "pledge"), budget: 3_000, limit: 2_250 },
  { name: "vote, alone", code: one("request", "vote"), budget: 3_000, limit: 2_200 },
  { name: "release, alone", code: one("request", "release"), budget: 3_000, limit: 2_400 },
  { name: "contribute, alone", code: one("round", "contribute"), budget: 3_000, limit: 2_150 },
  { name: "getBooks, alone", code: one("pool", "getBooks"), budget: 3_000, limit: 1_700 },
];
