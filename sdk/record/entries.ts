import { type Abi, type Address, decodeEventLog, type Hash, type Hex, type Log } from "viem";

import { aidRequestsAbi } from "../abis/aidRequests.js";
import { communityGovernorAbi } from "../abis/communityGovernor.js";
import { contributionTokenAbi } from "../abis/contributionToken.js";
import { emergencyPoolAbi } from "../abis/emergencyPool.js";
import { memberRegistryAbi } from "../abis/memberRegistry.js";
import type { EventName, FieldsOf } from "../internal/abis.js";
import type { Deployment } from "../types/deployment.js";

/** The contracts whose events are the record. The pool's alone move money. */
export type RecordedContract = "pool" | "requests" | "registry" | "token" | "governor";

export const recordedAbis: Readonly<Record<RecordedContract, Abi>> = {
  pool: emergencyPoolAbi,
  requests: aidRequestsAbi,
  registry: memberRegistryAbi,
  token: contributionTokenAbi,
  governor: communityGovernorAbi,
};

/** Where an entry stands: block and log index order the record. */
export interface Place {
  readonly blockNumber: bigint;
  readonly logIndex: number;
  readonly blockHash: Hash;
  readonly transactionHash: Hash;
}

/** A position in the record: everything up to and including it is known. */
export type Position = Pick<Place, "blockNumber" | "logIndex">;

/** Every event of one contract, decoded. */
type EntriesOf<contract extends RecordedContract> = {
  [event in EventName<contract>]: Place & {
    readonly contract: contract;
    readonly event: event;
    readonly args: Readonly<FieldsOf<contract, event>>;
  };
}[EventName<contract>];

/** One event of the pool. */
export type PoolEntry = EntriesOf<"pool">;

/** One event of a community, decoded: `contract` and `event` say which, and what `args` there are. */
export type RecordEntry =
  PoolEntry | EntriesOf<"requests"> | EntriesOf<"registry"> | EntriesOf<"token"> | EntriesOf<"governor">;

/** The contracts of a deployment by address, lower case. */
export const contractsByAddress = (
  deployment: Deployment,
  contracts: readonly RecordedContract[],
): ReadonlyMap<string, RecordedContract> =>
  new Map(contracts.map((contract) => [deployment[contract].toLowerCase(), contract]));

/**
 * Decode a log of a community. Undefined for events that no ABI of ours has, and for logs of blocks not yet mined.
 */
export function toEntry(log: Log, contracts: ReadonlyMap<string, RecordedContract>): RecordEntry | undefined {
  const contract = contracts.get(log.address.toLowerCase());
  const { blockNumber, logIndex, blockHash, transactionHash } = log;
  if (!contract || blockNumber === null || logIndex === null || !blockHash || !transactionHash) return undefined;
  const decoded = decodeLog(recordedAbis[contract], log);
  if (!decoded) return undefined;
  return { contract, ...decoded, blockNumber, logIndex, blockHash, transactionHash } as object as RecordEntry;
}

function decodeLog(abi: Abi, { topics, data }: { topics: Log["topics"]; data: Hex }) {
  try {
    const { eventName, args } = decodeEventLog({ abi, topics, data, strict: true });
    return { event: eventName, args: args ?? {} };
  } catch {
    return undefined;
  }
}

/** Whether `a` comes before `b` on the chain: negative, zero or positive. */
export const comparePositions = (a: Position, b: Position): number =>
  a.blockNumber === b.blockNumber ? a.logIndex - b.logIndex : a.blockNumber < b.blockNumber ? -1 : 1;

/** What makes an entry the same as another one: not its position alone, since chains reorganise. */
export const identityOf = ({ blockHash, logIndex }: Place): string => `${blockHash}:${logIndex}`;

/** The addresses of some contracts of a deployment. */
export const addressesOf = (deployment: Deployment, contracts: readonly RecordedContract[]): Address[] =>
  contracts.map((contract) => deployment[contract]);
