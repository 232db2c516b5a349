import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the books of an asset: what is available, earmarked, committed and owed, in its smallest unit.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { available, owed } = await pool.getBooks(client, { deployment, asset: NATIVE });
 * ```
 */
export const getBooks = defineRead({
  abi: emergencyPool.books,
  args: (a: getBooks.Args) => [a.asset],
});

export namespace getBooks {
  export type Args = InCommunity & { asset: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getBooks>>;
  export type ErrorType = errors.SolidarityError;
}
