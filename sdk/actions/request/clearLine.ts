import type { Address, Hash } from "viem";

import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Take lapsed or withdrawn requests off the head of an asset's line, at most so many. Anybody may.
 *
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.clearLine(client, { deployment, asset: NATIVE });
 * ```
 */
export const clearLine = defineWrite({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "clearLine",
  args: (a: clearLine.Args) => [a.asset, a.most ?? 16n],
  extractEvent: allEvents(aidRequestsAbi, "Lapsed"),
});

export namespace clearLine {
  export type Args = InCommunity & { asset: Address; most?: bigint | undefined };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns those that lapsed and the receipt. Throws what it throws. */
export const clearLineSync = clearLine.sync;

export namespace clearLineSync {
  export type Parameters = clearLine.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof clearLine.sync>>;
  export type ErrorType = clearLine.ErrorType;
}
