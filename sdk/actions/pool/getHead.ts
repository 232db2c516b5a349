import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the ledger's head: the digest of every movement of money so far.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const head = await pool.getHead(client, { deployment });
 * ```
 */
export const getHead = defineRead({
  abi: emergencyPool.ledgerHead,
  args: (_: getHead.Args) => [],
});

export namespace getHead {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getHead>>;
  export type ErrorType = errors.SolidarityError;
}
