import * as attesterPersonhood from "../../abis/items/attesterPersonhood.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { AtPersonhood } from "./adapter.js";

/**
 * Read whose members admit the attesters: the access manager of a community. Other communities may trust its word, but
 * their votes on attesters fail: compare it with `deployment.access` before you propose `setAttester`.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * import { getAuthority } from "solidarity-dao/personhood";
 *
 * const own = isAddressEqual(await getAuthority(client, { personhood }), deployment.access);
 * ```
 */
export const getAuthority = defineRead({
  abi: attesterPersonhood.authority,
  to: (a: getAuthority.Args) => a.personhood,
  args: () => [],
});

export namespace getAuthority {
  export type Args = AtPersonhood;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getAuthority>>;
  export type ErrorType = errors.SolidarityError;
}
