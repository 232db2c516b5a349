import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

import { buildPackage } from "../../scripts/package/build.js";

const root = resolve(import.meta.dirname, "../..");
const installed = join(root, "node_modules");
const env = { ...process.env, PATH: `${join(installed, ".bin")}${delimiter}${process.env.PATH ?? ""}` };

/** Runs a program to its end, and returns what it said on standard output. */
export const run = (program: string, args: readonly string[], cwd: string = root): string =>
  execFileSync(program, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 28 });

/** What the compiler has to say of a folder with a `tsconfig.json`, line by line. */
export function compile(folder: string): readonly string[] {
  const { stdout } = spawnSync("tsc", ["-p", "."], { cwd: folder, env, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}

/** The package as npm would publish it. */
export interface Packed {
  readonly tarball: string;
  /** Every file in it, from its root. */
  readonly files: readonly string[];
  /** A folder of somebody's, with the package and these peers installed. `peers` may name another copy: `viem=viem-oldest`. */
  project(...peers: string[]): string;
}

let packed: Packed | undefined;

/** Builds and packs, once for all tests of this process. */
export const pack = (): Packed => (packed ??= packAnew());

function packAnew(): Packed {
  buildPackage();
  const folder = mkdtempSync(join(tmpdir(), "solidarity-package-"));
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--silent", "--pack-destination", folder]),
  ) as [{ filename: string }];
  const tarball = join(folder, filename);
  run("tar", ["xzf", tarball, "-C", folder]);
  const files = run("tar", ["tzf", tarball])
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  let projects = 0;
  return {
    tarball,
    files,
    project(...peers) {
      const own = join(folder, `project-${++projects}`);
      const link = (name: string, from: string): void => {
        const path = join(own, "node_modules", name);
        mkdirSync(dirname(path), { recursive: true });
        symlinkSync(from, path, "junction");
      };
      run("mkdir", ["-p", join(own, "node_modules/solidarity-dao")]);
      run("tar", ["xzf", tarball, "--strip-components=1", "-C", join(own, "node_modules/solidarity-dao")]);
      const copies = new Map(peers.map((peer) => [peer.split("=")[0] ?? "", peer.split("=").at(-1) ?? ""]));
      for (const name of Object.keys(dependencies)) link(name, join(installed, name));
      for (const [name, from] of copies) link(name, join(installed, from));
      writeFileSync(join(own, "package.json"), JSON.stringify({ name: "somebodys", private: true, type: "module" }));
      return own;
    },
  };
}

/** The file of the repository. */
export const read = (path: string): string => readFileSync(join(root, path), "utf8");
