import type { Address, Hash } from "viem";

import * as attesterPersonhood from "../../abis/items/attesterPersonhood.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { AtPersonhood } from "./adapter.js";

/**
 * Take back, as an attester, all that you have attested of an account up to now, brought or not. Touches no other
 * attester's word. Whoever has joined by it stays a member until the community removes them.
 *
 * @throws {WrongChainError} when the client is on another chain than the deployment, if one is named.
 *
 * @example
 * ```ts
 * import { revokeSync } from "solidarity-dao/personhood";
 *
 * await revokeSync(attester, { personhood, holder });
 * ```
 */
export const revoke = defineWrite({
  abi: attesterPersonhood.revoke,
  to: (a: revoke.Args) => a.personhood,
  args: (a: revoke.Args) => [a.holder],
  extractEvent: oneEvent(attesterPersonhood.Revoked),
});

export namespace revoke {
  export type Args = AtPersonhood & { holder: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns whose word on whom is void, and the receipt. Throws what it throws. */
export const revokeSync = revoke.sync;

export namespace revokeSync {
  export type Parameters = revoke.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof revoke.sync>>;
  export type ErrorType = revoke.ErrorType;
}
