import type { Address, Hash } from "viem";

import * as communityAccess from "../../abis/items/communityAccess.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { type Role, roles } from "../../types/roles.js";

/**
 * Lay down a role that the caller holds.
 *
 * @throws {EventNotFoundError} (`renounceRoleSync`) when the caller did not hold it.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await governance.renounceRole(steward, { deployment, role: "steward" });
 * ```
 */
export const renounceRole = defineWrite({
  abi: communityAccess.renounceRole,
  args: (a: renounceRole.Args) => [roles[a.role], a.holder],
  prepare: (input: renounceRole.Input, { sender }) => ({ ...input, holder: sender }),
  extractEvent: oneEvent(communityAccess.RoleRevoked),
});

export namespace renounceRole {
  /** `holder` is whoever will call: the contract refuses any other. */
  export type Args = Input & { holder: Address };
  export type Input = InCommunity & { role: Role };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.EventNotFoundError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const renounceRoleSync = renounceRole.sync;

export namespace renounceRoleSync {
  export type Parameters = renounceRole.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof renounceRole.sync>>;
  export type ErrorType = renounceRole.ErrorType;
}
