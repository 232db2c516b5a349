import type { Hex } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeGift, type Gift } from "../../types/gift.js";

/**
 * Read the ERC-3009 nonce that binds a signature to this gift and this pool.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const nonce = await pool.getGiftNonce(client, { deployment, asset: usdc, amount: 1n, salt });
 * ```
 */
export const getGiftNonce = defineRead({
  abi: emergencyPool.giftNonce,
  args: (a: getGiftNonce.Args) => [encodeGift(a), a.salt],
});

export namespace getGiftNonce {
  export type Args = InCommunity & Gift & { salt: Hex };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getGiftNonce>>;
  export type ErrorType = errors.SolidarityError;
}
