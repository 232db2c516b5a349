import type { Address, Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Have the registry remember that a member has earned credits, so that their votes look them up. Anybody may;
 * needed only when credits came before membership.
 *
 * @throws {MemberRegistryNotContributorError} when the account has not earned credits.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await member.noteContributor(client, { deployment, member: account });
 * ```
 */
export const noteContributor = defineWrite({
  abi: memberRegistry.noteContributor,
  args: (a: noteContributor.Args) => [a.member],
  prepare: (input: noteContributor.Input, { sender }) => ({ ...input, member: input.member ?? sender }),
  extractEvent: oneEvent(memberRegistry.ContributorNoted),
});

export namespace noteContributor {
  export type Args = InCommunity & { member: Address };
  export type Input = InCommunity & { member?: Address | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.MemberRegistryNotContributorError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const noteContributorSync = noteContributor.sync;

export namespace noteContributorSync {
  export type Parameters = noteContributor.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof noteContributor.sync>>;
  export type ErrorType = noteContributor.ErrorType;
}
