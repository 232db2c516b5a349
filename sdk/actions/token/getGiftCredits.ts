import type { Address } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the credits that gifts have earned an account so far, before decay.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const earned = await token.getGiftCredits(client, { deployment, member: account });
 * ```
 */
export const getGiftCredits = defineRead({
  abi: contributionToken.giftCredits,
  args: (a: getGiftCredits.Args) => [a.member],
});

export namespace getGiftCredits {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getGiftCredits>>;
  export type ErrorType = errors.SolidarityError;
}
