// Installs the locked packages when they are not there yet, and does nothing otherwise.
//
// Speaks on standard error only: standard output belongs to the command that follows (`npm start -- --json`).
//
// Runs before `npm start` and `npm test`, on any Node from 18 on and without a single package. Hardhat needs Node 22.13
// or later, and `npm ci` under an older one silently leaves out the native simulator; so on an older Node the
// installation itself runs under a newer one, taken from npm. Afterwards every npm script finds the locked Node first,
// because `node_modules/.bin` leads its PATH.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const modules = join(root, "node_modules");
const stampPath = join(modules, ".solidarity-setup");
const windows = process.platform === "win32";

const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
const stamp = `${createHash("sha256").update(lockText).digest("hex")} ${process.platform}-${process.arch}\n`;

/** Whether the native parts, which npm may leave out without a word, are in place. */
function hasNativeParts() {
  const scope = join(modules, "@nomicfoundation");
  return (
    existsSync(join(modules, ".bin", windows ? "node.cmd" : "node")) &&
    existsSync(scope) &&
    readdirSync(scope).some((name) => name.startsWith("edr-"))
  );
}

/** Whether someone has already installed exactly the locked versions by hand. */
function isInstalledAsLocked() {
  const listPath = join(modules, ".package-lock.json");
  if (!existsSync(listPath)) return false;
  const installed = JSON.parse(readFileSync(listPath, "utf8")).packages;
  return Object.entries(JSON.parse(lockText).packages).every(
    ([path, entry]) =>
      path === "" || entry.optional || entry.devOptional || installed[path]?.version === entry.version || entry.link,
  );
}

if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp && hasNativeParts()) process.exit(0);
if (hasNativeParts() && isInstalledAsLocked()) {
  writeFileSync(stampPath, stamp);
  process.exit(0);
}

// `npm ci` removes node_modules, so it must not run on the Node that lives there.
const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
const path = (process.env[pathKey] ?? "").split(delimiter).filter((entry) => !resolve(entry).startsWith(modules));
const env = { ...process.env, [pathKey]: path.join(delimiter) };
const run = (command, args, options) => spawnSync(command, args, { cwd: root, env, shell: windows, ...options });

const [major = 0, minor = 0] = String(run("node", ["--version"], { encoding: "utf8" }).stdout ?? "")
  .replace(/^v/, "")
  .split(".")
  .map((part) => Number.parseInt(part, 10) || 0);
const recent = major > 22 || (major === 22 && minor >= 13);
const lockedNode = JSON.parse(lockText).packages["node_modules/node"].version;

const began = Date.now();
console.error(`Setup: installing the locked packages (a minute or two${recent ? "" : `, with Node ${lockedNode}`}) …`);
const install = ["ci", "--no-fund", "--no-audit", "--loglevel=error"];
const { status } = recent
  ? run("npm", install, { stdio: ["inherit", 2, 2] })
  : run("npx", ["-y", "-p", `node@${lockedNode}`, "npm", ...install], { stdio: ["inherit", 2, 2] });

if (status !== 0 || !hasNativeParts()) {
  console.error(
    status === 0
      ? "Setup: the native part of the Hardhat simulator is missing for this platform. See KNOWN-ISSUES.md."
      : "Setup: installing failed. Check the connection to the npm registry, then run the command again.",
  );
  process.exit(1);
}
writeFileSync(stampPath, stamp);
console.error(`Setup: done in ${Math.round((Date.now() - began) / 1000)} s.`);
