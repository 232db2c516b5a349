import type { Address } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read which request is served next in an asset (undefined: none waits), and how many wait: for all money, or for
 * that of one category. Both may still count requests that have ended since; they are stepped over.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { first, length } = await request.getLine(client, { deployment, asset: NATIVE });
 * ```
 */
export const getLine = viaDesk(
  defineRead({
    abi: aidDesk.lineOf,
    to: (a: getLine.Args) => a.desk,
    args: (a: getLine.Args) => [a.deployment.requests, a.asset, a.category ?? 0],
    map: ([first, length]) => ({ first: first === 0n ? undefined : first, length }),
  }),
);

export namespace getLine {
  export type Args = InCommunity & { desk: Address; asset: Address; category?: number | undefined };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getLine>>;
  export type ErrorType = errors.SolidarityError;
}
