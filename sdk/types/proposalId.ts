import { encodeAbiParameters, keccak256, toHex } from "viem";

import type { AnyCall } from "../internal/call.js";

const parts = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }, { type: "bytes32" }] as const;

/**
 * Compute a proposal's id from what it consists of, as the governor does. Pure.
 *
 * @example
 * ```ts
 * const proposalId = toProposalId({ calls, description });
 * ```
 */
export function toProposalId({ calls, description }: { calls: readonly AnyCall[]; description: string }): bigint {
  const targets = calls.map(({ to }) => to);
  const values = calls.map(({ value }) => value);
  const payloads = calls.map(({ data }) => data);
  return BigInt(keccak256(encodeAbiParameters(parts, [targets, values, payloads, keccak256(toHex(description))])));
}
