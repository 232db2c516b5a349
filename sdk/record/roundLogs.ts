import {
  type Address,
  concatHex,
  type ContractEventArgsFromTopics,
  type ContractEventName,
  decodeEventLog,
  encodeAbiParameters,
  type Hex,
  keccak256,
  type Log,
  sliceHex,
} from "viem";

import { quadraticFundingAbi } from "../abis/quadraticFunding.js";
import type { Place } from "./entries.js";

type EventName = ContractEventName<typeof quadraticFundingAbi>;

/** One event of the rounds, decoded. */
export type RoundLog = {
  [event in EventName]: Place & {
    readonly event: event;
    readonly args: ContractEventArgsFromTopics<typeof quadraticFundingAbi, event>;
  };
}[EventName];

/** The events of the rounds that move money, each folded into the ledger's head. */
export const roundLedgerEvents: ReadonlySet<string> = /* @__PURE__ */ new Set<EventName>([
  "Contributed",
  "CartContributed",
  "Funded",
  "Claimed",
  "Refunded",
  "FundReturned",
  "Swept",
  "Owed",
  "Collected",
]);

/** Decode a log of the rounds. Undefined for events that the ABI does not have, and for logs of blocks not yet mined. */
export function toRoundLog({ topics, data, ...log }: Log): RoundLog | undefined {
  const { blockNumber, logIndex, blockHash, transactionHash } = log;
  if (blockNumber === null || logIndex === null || !blockHash || !transactionHash) return undefined;
  try {
    const { eventName, args } = decodeEventLog({ abi: quadraticFundingAbi, topics, data, strict: true });
    return { event: eventName, args, blockNumber, logIndex, blockHash, transactionHash } as object as RoundLog;
  } catch {
    return undefined;
  }
}

/** The head of a ledger that holds these logs, byte for byte. */
export function headOf(chainId: number, rounds: Address, logs: readonly Log[]): Hex {
  const opening = encodeAbiParameters([{ type: "uint256" }, { type: "address" }], [BigInt(chainId), rounds]);
  let head = sliceHex(keccak256(opening), 0, 20);
  for (const log of logs) {
    const entry = toRoundLog(log);
    if (!entry || !roundLedgerEvents.has(entry.event)) continue;
    head = sliceHex(keccak256(concatHex([head, "0x000000000000000000000000", ...log.topics, log.data])), 0, 20);
  }
  return head;
}
