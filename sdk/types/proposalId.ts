import { type Address, encodeAbiParameters, type Hex, keccak256, toHex } from "viem";

import type { AnyCall } from "../internal/call.js";

const parts = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }, { type: "bytes32" }] as const;

interface Proposed {
  readonly calls: readonly AnyCall[];
  readonly description: string;
}

/** Calls as the governor takes them. */
export const callsOf = (calls: readonly AnyCall[]): readonly [to: Address[], values: bigint[], data: Hex[]] => [
  calls.map(({ to }) => to),
  calls.map(({ value }) => value),
  calls.map(({ data }) => data),
];

/** What a proposal consists of, by which the governor knows it again. */
export const contentOf = ({ calls, description }: Proposed) =>
  [...callsOf(calls), keccak256(toHex(description))] as const;

/**
 * Compute a proposal's id from what it consists of, as the governor does. Pure.
 *
 * @example
 * ```ts
 * const proposalId = toProposalId({ calls, description });
 * ```
 */
export const toProposalId = (proposal: Proposed): bigint =>
  BigInt(keccak256(encodeAbiParameters(parts, contentOf(proposal))));
