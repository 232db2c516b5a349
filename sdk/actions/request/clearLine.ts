import type { Address, Hash } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { type AtDesk, deskOf } from "./desk.js";

/**
 * Take requests that have ended off the head of a waiting line, at most so many: the line for all money of an
 * asset, or for that of one category. Anybody may.
 *
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.clearLine(client, { deployment, asset: NATIVE });
 * ```
 */
export const clearLine = defineWrite({
  abi: aidDesk.clearLine,
  to: (a) => a.desk,
  args: (a: clearLine.Args) => [a.deployment.requests, a.asset, a.category ?? 0, a.most ?? 16n],
  prepare: async (input: clearLine.Input, { client }) => ({ ...input, desk: await deskOf(client, input) }),
  extractEvent: () => ({}),
});

export namespace clearLine {
  export type Args = InCommunity & {
    desk: Address;
    asset: Address;
    category?: number | undefined;
    most?: bigint | undefined;
  };
  export type Input = AtDesk & { asset: Address; category?: number | undefined; most?: bigint | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns nothing but the receipt and the receipt. Throws what it throws. */
export const clearLineSync = clearLine.sync;

export namespace clearLineSync {
  export type Parameters = clearLine.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof clearLine.sync>>;
  export type ErrorType = clearLine.ErrorType;
}
