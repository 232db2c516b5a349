import type { Hex } from "viem";

import * as attesterPersonhood from "../../abis/items/attesterPersonhood.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { AtPersonhood } from "./adapter.js";

/**
 * Read which account a person is bound to, for life (zero: none yet).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * import { getAccount } from "solidarity-dao/personhood";
 *
 * const holder = await getAccount(client, { personhood, person });
 * ```
 */
export const getAccount = defineRead({
  abi: attesterPersonhood.accountOf,
  to: (a: getAccount.Args) => a.personhood,
  args: (a: getAccount.Args) => [a.person],
});

export namespace getAccount {
  export type Args = AtPersonhood & { person: Hex };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getAccount>>;
  export type ErrorType = errors.SolidarityError;
}
