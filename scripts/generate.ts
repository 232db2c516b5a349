// Writes what the SDK takes from the contracts: ABIs, one error class per contract error, and deployed addresses; what
// wallets show of each call and message (see clearSigning.ts); and where the tests keep the laws (see laws.ts).
//
//   npm run generate              write
//   npm run generate -- --check   compare with what is there, and fail on any difference
//
// Everything written here is read from the compiler's artifacts (built first), so that the SDK cannot drift from the
// contracts. Nothing else in the SDK is generated.

import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { type Abi, type AbiParameter, erc20Abi, getAddress, parseAbi, toFunctionSelector } from "viem";
import { formatAbiItem } from "viem/utils";

import { foreignErrors } from "../sdk/errors/foreign.abi.js";
import { build } from "./lib/build.js";
import { signatureOf as shortOf } from "./lib/signature.js";
import { generateLaws } from "./laws.js";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const header = "// Written by `npm run generate` from the contracts. Do not edit.\n\n";

/** What a contract is called in a deployment, where that is not the name of its ABI. */
export const calledInDeployment: Readonly<Record<string, string>> = {
  emergencyPool: "pool",
  aidRequests: "requests",
  aidDesk: "desk",
  memberRegistry: "registry",
  contributionToken: "token",
  communityGovernor: "governor",
  communityTimelock: "timelock",
  communityAccess: "access",
  solidarityFactory: "factory",
  quadraticFunding: "rounds",
};

/** Each ABI of the SDK, and the artifact it is read from. */
const sources: Record<string, string> = {
  emergencyPool: "artifacts/contracts/EmergencyPool.sol/EmergencyPool.json",
  aidRequests: "artifacts/contracts/AidRequests.sol/AidRequests.json",
  aidDesk: "artifacts/contracts/AidDesk.sol/AidDesk.json",
  memberRegistry: "artifacts/contracts/MemberRegistry.sol/MemberRegistry.json",
  contributionToken: "artifacts/contracts/ContributionToken.sol/ContributionToken.json",
  communityGovernor: "artifacts/contracts/governance/CommunityGovernor.sol/CommunityGovernor.json",
  communityTimelock: "artifacts/contracts/governance/CommunityTimelock.sol/CommunityTimelock.json",
  communityAccess: "artifacts/contracts/governance/CommunityAccess.sol/CommunityAccess.json",
  solidarityFactory: "artifacts/contracts/SolidarityFactory.sol/SolidarityFactory.json",
  quadraticFunding: "artifacts/contracts/QuadraticFunding.sol/QuadraticFunding.json",
  giftDesk: "artifacts/contracts/periphery/GiftDesk.sol/GiftDesk.json",
  attesterPersonhood: "artifacts/contracts/identity/AttesterPersonhood.sol/AttesterPersonhood.json",
  personhood: "artifacts/contracts/interfaces/IPersonhood.sol/IPersonhood.json",
};

type Item = Abi[number];
type ErrorItem = Extract<Item, { type: "error" }>;

const signatureOf = (item: Item): string => ("name" in item ? `${item.type} ${formatAbiItem(item)}` : `${item.type}`);

/** One ABI: everything once, constructor left out. */
function readAbi(name: string): Item[] {
  const { abi } = JSON.parse(readFileSync(join(root, sources[name] ?? name), "utf8")) as { abi: Item[] };
  const items = abi.filter((item) => item.type !== "constructor");
  return [...new Map(items.map((item) => [signatureOf(item), item])).values()];
}

/** The item without the compiler's internal names, which no caller needs. */
function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, entry]) => key !== "internalType" && !(key === "anonymous" && entry === false))
      .map(([key, entry]) => [key, strip(entry)]),
  );
}

const asConst = (constant: string, items: readonly unknown[]): string =>
  `export const ${constant} = [\n${items.map((item) => `  ${JSON.stringify(strip(item))},\n`).join("")}] as const;\n`;

/** A constant for each function and event, so that who calls one does not carry the whole ABI. */
function renderItems(contract: string, items: readonly Item[]): string {
  const taken = new Map<string, number>();
  const constants = items.flatMap((item) => {
    if (item.type !== "function" && item.type !== "event") return [];
    const count = (taken.get(item.name) ?? 0) + 1;
    taken.set(item.name, count);
    const constant = count === 1 ? item.name : `${item.name}${count}`;
    return [`export const ${constant} = "${calledInDeployment[contract] ?? contract}.${shortOf(item)}";\n`];
  });
  return header + constants.join("");
}

// ------------------------------------------------------------------------------------------------------- errors

/** Names that OpenZeppelin and Permit2 leave general: their classes say whose they are. */
const owners: Record<string, string> = { InsufficientBalance: "Contract" };

const typeOf = (parameter: AbiParameter): string => {
  const element = /^(.*)\[\d*\]$/.exec(parameter.type)?.[1];
  if (element) return `ReadonlyArray<${typeOf({ ...parameter, type: element })}>`;
  if (parameter.type === "tuple" && "components" in parameter)
    return `{ ${parameter.components.map((part) => `readonly ${part.name}: ${typeOf(part)}`).join("; ")} }`;
  if (parameter.type === "address") return "Address";
  if (parameter.type === "bool") return "boolean";
  if (parameter.type === "string") return "string";
  const bits = /^u?int(\d*)$/.exec(parameter.type);
  if (bits) return Number.parseInt(bits[1] || "256", 10) <= 48 ? "number" : "bigint";
  return "Hex";
};

const fieldOf = (parameter: AbiParameter, index: number): string =>
  parameter.name ? parameter.name.replace(/_$/, "") : `value${index}`;

interface ErrorSource {
  item: ErrorItem;
  className: string;
}

function collectErrors(abis: Record<string, Item[]>): ErrorSource[] {
  const errors = new Map<string, ErrorSource>();
  const add = (item: ErrorItem, owner: string): void => {
    const known = errors.get(item.name);
    if (known && signatureOf(known.item) !== signatureOf(item))
      throw new TypeError(`Two errors share the name ${item.name}: ${signatureOf(known.item)}, ${signatureOf(item)}`);
    if (!known) errors.set(item.name, { item, className: `${owner}${item.name}Error` });
  };
  for (const items of Object.values(abis))
    for (const item of items) if (item.type === "error") add(item, owners[item.name] ?? "");
  for (const [owner, signatures] of Object.entries(foreignErrors))
    for (const item of parseAbi(signatures as readonly string[]) as Abi) if (item.type === "error") add(item, owner);
  return [...errors.values()];
}

function renderErrors(errors: ErrorSource[]): string {
  const classes = errors.map(({ item, className }) => {
    const fields = item.inputs.map((input, index) => `${fieldOf(input, index)}: ${typeOf(input)}`).join("; ");
    const values = fields && `<{ ${fields} }>`;
    return (
      `/** \`${formatAbiItem(item, { includeName: true })}\` */\n` +
      `export class ${className} extends ContractError${values} {\n` +
      `  static override readonly code = "${item.name}";\n}\n`
    );
  });
  const table = errors.map(({ item, className }) => `  ${item.name}: ${className},\n`).join("");
  return (
    `${header}import type { Address, Hex } from "viem";\n\nimport { ContractError } from "./contract.js";\n\n` +
    `${classes.join("\n")}\n/** The class of every error that the contracts, their tokens or Permit2 revert with. */\n` +
    `export const contractErrors = {\n${table}} as const;\n`
  );
}

// -------------------------------------------------------------------------------------------------------- shapes

const fieldsOf = (parameters: readonly AbiParameter[]): string =>
  parameters.map((parameter, index) => `${fieldOf(parameter, index)}: ${typeOf(parameter)}`).join("; ");

const tupleOf = (parameters: readonly AbiParameter[]): string =>
  `readonly [${parameters.map((parameter, index) => `${labelOf(parameter, index)}: ${typeOf(parameter)}`).join(", ")}]`;

/** A word that may label an element of a tuple. */
const labelOf = (parameter: AbiParameter, index: number): string => `${fieldOf(parameter, index)}_`.replace(/_+$/, "_");

const resultOf = ([only, ...more]: readonly AbiParameter[]): string =>
  !only ? "void" : more.length > 0 ? tupleOf([only, ...more]) : typeOf(only);

/** What goes in and comes out of every function and event of a contract, spelled out for the compiler. */
function renderShape(name: string, items: readonly Item[]): string {
  const isRead = (item: Extract<Item, { type: "function" }>): boolean =>
    item.stateMutability === "view" || item.stateMutability === "pure";
  const functions = items.filter((item) => item.type === "function");
  const once = functions.filter((item) => functions.filter((other) => other.name === item.name).length === 1);
  const signatures = (reads: boolean): string =>
    once
      .filter((item) => isRead(item) === reads)
      .map((item) => `    ${item.name}: { args: ${tupleOf(item.inputs)}; result: ${resultOf(item.outputs)} };\n`)
      .join("");
  const events = items
    .filter((item) => item.type === "event")
    .map((item) => `    ${item.name}: { ${fieldsOf(item.inputs)} };\n`)
    .join("");
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}Shape`;
  return `export interface ${title} {\n  reads: {\n${signatures(true)}  };\n  writes: {\n${signatures(false)}  };\n  events: {\n${events}  };\n}\n`;
}

const renderShapes = (abis: Record<string, Item[]>): string =>
  `${header}import type { Address, Hex } from "viem";\n\n` +
  Object.entries(abis)
    .map(([name, items]) => `/* prettier-ignore */\n${renderShape(name, items)}`)
    .join("\n");

// ---------------------------------------------------------------------------------------------------- addresses

/** What `deployments/addresses.json` says of one contract on one chain. */
interface DeployedContract {
  address: string;
  startBlock: number | string;
  codeHash: string;
}

function renderAddresses(): string {
  const path = join(root, "deployments", "addresses.json");
  const chains = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, Record<string, DeployedContract>>)
    : {};
  const entries = Object.entries(chains).map(([chainId, contracts]) => {
    const rows = Object.entries(contracts).map(
      ([name, { address, startBlock, codeHash }]) =>
        `    ${name}: { address: "${getAddress(address)}", startBlock: ${startBlock}n, codeHash: "${codeHash}" },\n`,
    );
    return `  ${chainId}: {\n${rows.join("")}  },\n`;
  });
  return (
    `${header}import type { Address, Hex } from "viem";\n\n` +
    `/** A contract deployed once for everybody, with the proof of what was deployed. */\n` +
    `export interface Deployed {\n  readonly address: Address;\n  readonly startBlock: bigint;\n  readonly codeHash: Hex;\n}\n\n` +
    `/** What is deployed where, by chain id. */\n// prettier-ignore\n` +
    `export const addresses: Readonly<Record<number, Readonly<Record<string, Deployed>>>> = {\n${entries.join("")}};\n`
  );
}

// -------------------------------------------------------------------------------------------------------- output

function renderAll(): Map<string, string> {
  const files = new Map<string, string>();
  const names = Object.keys(sources);
  const abis = Object.fromEntries(names.map((name) => [name, readAbi(name)]));
  for (const [name, items] of Object.entries(abis)) {
    files.set(`sdk/abis/${name}.ts`, header + asConst(`${name}Abi`, items));
    files.set(`sdk/abis/items/${name}.ts`, renderItems(name, items));
  }

  files.set("sdk/abis/items/erc20.ts", renderItems("erc20", erc20Abi));
  files.set("sdk/abis/shapes.ts", renderShapes(abis));

  const errors = collectErrors(abis);
  const selectors = new Map<string, string>();
  for (const { item } of errors) {
    const selector = toFunctionSelector(formatAbiItem(item));
    const other = selectors.get(selector);
    if (other) throw new TypeError(`${item.name} and ${other} share the selector ${selector}`);
    selectors.set(selector, item.name);
  }
  files.set(
    "sdk/abis/errors.ts",
    header +
      asConst(
        "errorsAbi",
        errors.map(({ item }) => item),
      ),
  );
  files.set(
    "sdk/abis/index.ts",
    header + [...names, "errors"].map((name) => `export { ${name}Abi } from "./${name}.js";\n`).join(""),
  );
  files.set("sdk/errors/generated.ts", renderErrors(errors));
  files.set("sdk/addresses.ts", renderAddresses());
  return files;
}

/** Writes, or with `check` compares. Returns the paths that differed. */
export async function generate({ check = false } = {}): Promise<string[]> {
  await build();
  const files = renderAll();
  const stale = ["sdk/abis", "sdk/abis/items"]
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith(".ts"))
    .filter((path) => !files.has(path));
  const changed = [...files].filter(([path, text]) => {
    const full = join(root, path);
    return !existsSync(full) || readFileSync(full, "utf8") !== text;
  });
  if (!check) {
    for (const [path, text] of changed) writeFileSync(join(root, path), text);
    for (const path of stale) rmSync(join(root, path));
  }
  // Fetched only now: it reads the ABIs that were just written.
  const { generateClearSigning } = await import("./clearSigning.js");
  return [...changed.map(([path]) => path), ...stale, ...generateClearSigning({ check }), ...generateLaws({ check })];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes("--check");
  const changed = await generate({ check });
  for (const path of changed) console.log(`${check ? "differs" : "wrote"}  ${path}`);
  if (changed.length === 0) console.log("Everything generated is up to date.");
  if (check && changed.length > 0) {
    console.error("Run `npm run generate` and commit what it writes.");
    process.exitCode = 1;
  }
}
