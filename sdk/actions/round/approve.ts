import { type Address, type Hash } from "viem";

import * as erc20 from "../../abis/items/erc20.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Let the rounds take an amount of a token from the caller, as `contribute` and `fund` need. In the token's smallest unit.
 *
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.approveSync(client, { deployment, asset: usdc, amount: 5_000_000n });
 * await round.contribute(client, { deployment, round: 1n, project: 7n, amount: 5_000_000n });
 * ```
 */
export const approve = defineWrite({
  abi: erc20.approve,
  to: (a) => a.asset,
  args: (a: approve.Args) => [a.deployment.rounds, a.amount],
  extractEvent: oneEvent(erc20.Approval),
});

export namespace approve {
  export type Args = InCommunity & { asset: Address; amount: bigint };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the allowance and the receipt. Throws what it throws. */
export const approveSync = approve.sync;

export namespace approveSync {
  export type Parameters = approve.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof approve.sync>>;
  export type ErrorType = approve.ErrorType;
}
