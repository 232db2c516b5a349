import type { Address } from "viem";

import { getProposal } from "../actions/governance/getProposal.js";
import type { SolidarityError } from "../errors/base.js";
import type { AnyCall } from "../internal/call.js";
import type { AnyClient } from "../internal/client.js";
import { patiently } from "../internal/patience.js";
import { requireTip } from "./blocks.js";
import { streamRecord } from "./getRecord.js";

/** A proposal: what it would do, and where it stands. */
export interface ListedProposal extends getProposal.ReturnType {
  readonly proposalId: bigint;
  readonly proposer: Address;
  /** With `description`: what `queue`, `execute` and `cancel` take. */
  readonly calls: readonly AnyCall[];
  readonly description: string;
}

/** How many proposals are asked about at once. */
const ATONCE = 16;

/**
 * List a community's proposals, the newest first, each with its calls, its votes and where it stands.
 *
 * What was proposed comes from the record, where it stands from the governor, all as of one block. Whatever a description
 * says, the calls are what would be done: show them, decoded.
 *
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * const { proposals } = await record.listProposals(client, { deployment });
 * for (const { state, calls, description } of proposals)
 *   if (state === "succeeded") await governance.queue(client, { deployment, calls, description });
 * ```
 */
export async function listProposals(
  client: AnyClient,
  parameters: listProposals.Parameters,
): Promise<listProposals.ReturnType> {
  const { deployment } = parameters;
  const { number: blockNumber, timestamp: time } = await requireTip(client, parameters.toBlock, parameters);
  const made: Omit<ListedProposal, keyof getProposal.ReturnType>[] = [];
  for await (const { entries } of streamRecord(client, {
    ...parameters,
    contracts: ["governor"],
    toBlock: blockNumber,
  }))
    for (const entry of entries) {
      if (entry.contract !== "governor" || entry.event !== "ProposalCreated") continue;
      const { proposalId, proposer, targets, values, calldatas, description } = entry.args;
      const calls = targets.map((to, i) => ({ to, value: values[i] ?? 0n, data: calldatas[i] ?? "0x" }));
      made.push({ proposalId, proposer, calls, description });
    }
  const proposals: ListedProposal[] = [];
  for (let at = 0; at < made.length; at += ATONCE) {
    const part = made.slice(at, at + ATONCE).map(async (proposed) => {
      const { proposalId } = proposed;
      const standing = await patiently(parameters, () => getProposal(client, { deployment, proposalId, blockNumber }));
      return { ...proposed, ...standing };
    });
    proposals.push(...(await Promise.all(part)));
  }
  return { proposals: proposals.reverse(), toBlock: blockNumber, time };
}

export namespace listProposals {
  export type Parameters = Omit<streamRecord.Parameters, "after" | "contracts" | "fromBlock">;
  export type ReturnType = {
    readonly proposals: readonly ListedProposal[];
    readonly toBlock: bigint;
    /** When that block was made, in seconds since 1970. */
    readonly time: bigint;
  };
  export type ErrorType = streamRecord.ErrorType | SolidarityError;
}
