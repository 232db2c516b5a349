import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the weight that a proof module must attest (basis points; 0: not admitted).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const minimum = await member.getProofModule(client, { deployment, module: personhood });
 * ```
 */
export const getProofModule = defineRead({
  abi: memberRegistry.proofModule,
  args: (a: getProofModule.Args) => [a.module],
});

export namespace getProofModule {
  export type Args = InCommunity & { module: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getProofModule>>;
  export type ErrorType = errors.SolidarityError;
}
