// Adds the platform packages that `npm install` could not see to package-lock.json.
//
// Packages with native code (the Hardhat simulator, anvil) list one optional package per platform. When a registry
// mirror lacks some of them, npm writes a lockfile without them, and `npm ci` then refuses that lockfile on every
// machine ("Missing: … from lock file"). An optional entry with version, os, cpu and libc is all `npm ci` asks for:
// on the matching platform it fetches the package, everywhere else it skips it.
//
//   node scripts/complete-lock.mjs            rewrite package-lock.json
//   node scripts/complete-lock.mjs --check    exit 1 if it is incomplete or names a registry

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const before = readFileSync(path, "utf8");
const lock = JSON.parse(before);
const packages = lock.packages;

const OS = ["darwin", "linux", "win32", "freebsd", "openbsd", "netbsd", "android", "sunos", "aix"];
const CPU = { x64: "x64", amd64: "x64", arm64: "arm64", ia32: "ia32", arm: "arm", ppc64: "ppc64", s390x: "s390x" };
const LIBC = { gnu: "glibc", glibc: "glibc", musl: "musl" };

/** The platform that a package name ends with, e.g. `edr-linux-arm64-musl`, or undefined if it names none. */
function platformOf(name) {
  const parts = name.split("/").at(-1).split("-");
  const os = OS.find((candidate) => parts.includes(candidate));
  const cpu = parts.map((part) => CPU[part]).find(Boolean);
  const libc = parts.map((part) => LIBC[part]).find(Boolean);
  return os && cpu ? { os: [os], cpu: [cpu], ...(libc && os === "linux" ? { libc: [libc] } : {}) } : undefined;
}

/** Whether `name` can be found from the folder of the package at `from`, the way Node looks for it. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (!folder.includes("/node_modules/")) return Boolean(packages[`node_modules/${name}`]);
  }
}

const added = [];
for (const [from, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(from, name)) continue;
    const platform = platformOf(name);
    if (!platform || !/^\d+\.\d+\.\d+/.test(version)) {
      console.error(`complete-lock: cannot tell the platform or version of ${name}@${version} (from ${from})`);
      process.exit(1);
    }
    packages[`node_modules/${name}`] = {
      version,
      cpu: platform.cpu,
      dev: true,
      ...(platform.libc ? { libc: platform.libc } : {}),
      optional: true,
      os: platform.os,
      ...(entry.engines ? { engines: entry.engines } : {}),
    };
    added.push(`${name}@${version}`);
  }
}
for (const entry of Object.values(packages)) {
  if (typeof entry.resolved === "string" && /^https?:/.test(entry.resolved)) delete entry.resolved;
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));

const after = `${JSON.stringify(lock, null, 2)}\n`;
if (process.argv.includes("--check")) {
  const complete = added.length === 0 && !/"resolved": "https?:/.test(before);
  if (!complete) console.error(`complete-lock: run "npm run lock". Missing: ${added.join(", ") || "nothing"}`);
  process.exit(complete ? 0 : 1);
}
if (after !== before) writeFileSync(path, after);
console.log(added.length ? `complete-lock: added ${added.join(", ")}` : "complete-lock: nothing missing");
