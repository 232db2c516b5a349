/**
 * The book of what is deployed where: `deployments/addresses.json`, written by `npm run deploy`, read by the SDK's
 * generator, and compared with the chain by `npm run deploy:check`.
 *
 * Every entry carries its proof: the block before which nothing can have happened there, and the hash of the code that
 * runs there. Each deployment keeps Ignition's journal in `deployments/chain-<id>/`, from which an interrupted one goes
 * on and from which addresses and blocks are read; nobody types them.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import {
  type Abi,
  type Address,
  decodeFunctionResult,
  encodeFunctionData,
  getAddress,
  type Hex,
  isAddressEqual,
  keccak256,
  padHex,
  sliceHex,
} from "viem";

/** A contract deployed once per chain, with the proof of what was deployed. */
export interface DeployedContract {
  readonly address: Address;
  readonly startBlock: number;
  readonly codeHash: Hex;
}

/** By chain id, by name of the contract. */
export type AddressBook = Record<string, Record<string, DeployedContract>>;

/** What is needed of a node. */
export interface Provider {
  request(call: { method: string; params?: readonly unknown[] }): Promise<unknown>;
}

/** What is needed of the compiler's output. */
export interface Artifact {
  readonly abi: Abi;
  readonly deployedBytecode: string;
  readonly immutableReferences?: Readonly<Record<string, readonly { start: number; length: number }[]>>;
}

/** Chains that end with the process that serves them: they are in no book. */
const passing = new Set(["31337", "1337"]);

/** Whether deployments on this chain outlive the node, so that they belong into the book. */
export const isLasting = (chainId: string): boolean => !passing.has(chainId);

export const bookPath = (folder: string): string => join(folder, "addresses.json");

export function readBook(folder: string): AddressBook {
  const path = bookPath(folder);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as AddressBook) : {};
}

/** Writes the book so that the same content is always the same file. */
export function writeBook(folder: string, book: AddressBook): void {
  const sorted = Object.fromEntries(
    Object.entries(book)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([chainId, contracts]) => [
        chainId,
        Object.fromEntries(Object.entries(contracts).sort(([a], [b]) => (a < b ? -1 : 1))),
      ]),
  );
  writeFileSync(bookPath(folder), `${JSON.stringify(sorted, null, 2)}\n`);
}

interface JournalEntry {
  type: string;
  chainId?: number;
  futureId?: string;
  receipt?: { contractAddress?: string; blockNumber: number; status: string };
}

/** What Ignition's journal says was deployed: by contract name, address and block. */
export function readJournal(deployment: string): {
  chainId: string;
  contracts: Record<string, Omit<DeployedContract, "codeHash">>;
} {
  const entries = readFileSync(join(deployment, "journal.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as JournalEntry);
  const chainId = entries.find(({ type }) => type === "DEPLOYMENT_INITIALIZE")?.chainId;
  if (chainId === undefined) throw new Error(`${deployment} has no journal of a deployment.`);

  const deployed = JSON.parse(readFileSync(join(deployment, "deployed_addresses.json"), "utf8")) as Record<
    string,
    string
  >;
  const contracts = Object.entries(deployed).map(([futureId, address]) => {
    const name = futureId.slice(futureId.indexOf("#") + 1);
    const receipt = entries.find(
      (entry) => entry.futureId === futureId && entry.receipt?.contractAddress !== undefined,
    )?.receipt;
    if (receipt === undefined || receipt.status !== "SUCCESS")
      throw new Error(`${deployment} has no receipt for ${name}.`);
    return [name, { address: getAddress(address), startBlock: receipt.blockNumber }] as const;
  });
  return { chainId: String(chainId), contracts: Object.fromEntries(contracts) };
}

const codeAt = async (provider: Provider, address: Address): Promise<Hex> =>
  (await provider.request({ method: "eth_getCode", params: [address, "latest"] })) as Hex;

/** The page of the book for a finished deployment, with the code hashes that the chain reports. */
export async function describeDeployment(
  deployment: string,
  provider: Provider,
): Promise<{ chainId: string; contracts: Record<string, DeployedContract> }> {
  const { chainId, contracts } = readJournal(deployment);
  const described = await Promise.all(
    Object.entries(contracts).map(async ([name, { address, startBlock }]) => {
      const code = await codeAt(provider, address);
      return [name, { address, startBlock, codeHash: keccak256(code) }] as const;
    }),
  );
  return { chainId, contracts: Object.fromEntries(described) };
}

/** Where a constructor wrote immutable values into the runtime code. */
const immutablesOf = ({ immutableReferences }: Artifact) => Object.values(immutableReferences ?? {}).flat();

/** Runtime code with zeros where a constructor wrote immutable values. */
export function maskImmutables(code: string, artifact: Artifact): string {
  const bytes = Buffer.from(code.replace(/^0x/, ""), "hex");
  for (const { start, length } of immutablesOf(artifact)) bytes.fill(0, start, start + length);
  return `0x${bytes.toString("hex")}`;
}

/** What is wrong with one contract of the book. */
export interface Finding {
  readonly contract: string;
  readonly address: Address;
  readonly problem: string;
}

/**
 * Compares what the book says of a chain with the code on that chain and with the code that this repository builds.
 * Immutable values differ between deployments: they are masked, but each must be the address of another contract of the
 * book, and the factory must clone each part from where the book says.
 */
export async function checkDeployment(
  contracts: Readonly<Record<string, DeployedContract>>,
  provider: Provider,
  readArtifact: (name: string) => Promise<Artifact>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const intact = new Set<string>();
  const booked = new Set(Object.values(contracts).map(({ address }) => padHex(address, { size: 32 }).toLowerCase()));
  for (const [contract, { address, codeHash }] of Object.entries(contracts)) {
    const report = (problem: string): number => findings.push({ contract, address, problem });
    const code = await codeAt(provider, address);
    if (code === "0x") {
      report("there is no code at this address");
      continue;
    }
    if (keccak256(code) !== codeHash)
      report(`the code there has the hash ${keccak256(code)}, the book says ${codeHash}`);
    const artifact = await readArtifact(contract);
    if (maskImmutables(code, artifact) !== maskImmutables(artifact.deployedBytecode, artifact)) {
      report("the code there is not what this repository builds");
      continue;
    }
    intact.add(contract);
    const values = immutablesOf(artifact).map(({ start, length }) => sliceHex(code, start, start + length));
    for (const value of new Set(values)) {
      if (!booked.has(value)) report(`it relies on ${value}, which the book does not name`);
    }
  }

  const factory = contracts.SolidarityFactory;
  if (factory === undefined || !intact.has("SolidarityFactory")) return findings;
  const { abi } = await readArtifact("SolidarityFactory");
  const data = encodeFunctionData({ abi, functionName: "implementations" });
  const answer = (await provider.request({
    method: "eth_call",
    params: [{ to: factory.address, data }, "latest"],
  })) as Hex;
  const uses = decodeFunctionResult({ abi, functionName: "implementations", data: answer }) as Record<string, Address>;
  for (const [part, contract] of Object.entries(sharedCode)) {
    const [actual, booked] = [uses[part], contracts[contract]?.address];
    if (actual === undefined || booked === undefined || !isAddressEqual(actual, booked)) {
      findings.push({
        contract: "SolidarityFactory",
        address: factory.address,
        problem: `it clones ${contract} from ${actual ?? "nowhere"}, the book says ${booked ?? "nothing"}`,
      });
    }
  }
  return findings;
}

/** The fields of the factory's `Deployment`, and whose code each of them is. */
export const sharedCode: Readonly<Record<string, string>> = {
  pool: "EmergencyPool",
  requests: "AidRequests",
  rounds: "QuadraticFunding",
  registry: "MemberRegistry",
  token: "ContributionToken",
  governor: "CommunityGovernor",
  timelock: "CommunityTimelock",
  access: "CommunityAccess",
};
