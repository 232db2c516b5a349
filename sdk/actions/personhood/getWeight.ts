import type { Address } from "viem";

import * as personhood from "../../abis/items/personhood.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { AtPersonhood } from "./adapter.js";

/**
 * Read how surely an account is one person, now: from 0 (unknown) to 10,000 (certain). So much of their gifts counts in a
 * round, and so much a registry compares with what it asks of newcomers.
 *
 * Every `IPersonhood` answers it, not the contract of attesters alone.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * import { getWeight } from "solidarity-dao/personhood";
 *
 * const weight = await getWeight(client, { personhood, holder });
 * ```
 */
export const getWeight = defineRead({
  abi: personhood.weight,
  to: (a: getWeight.Args) => a.personhood,
  args: (a: getWeight.Args) => [a.holder],
});

export namespace getWeight {
  export type Args = AtPersonhood & { holder: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getWeight>>;
  export type ErrorType = errors.SolidarityError;
}
