import type { Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { byVoucher, type Invitation, type VoucherSignature } from "./signInvitation.js";

/**
 * Bring many invitations in one transaction. One that fails reverts all.
 *
 * @throws {MemberRegistryTooFewVouchesError} when more members must sign one of them.
 * @throws {MemberRegistryExpiredSignatureError} when one is no longer valid.
 * @throws {MemberRegistryAlreadyMemberError} when an invitee is a member.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { events } = await member.joinManySync(client, { deployment, joins: [{ invitation, signatures }] });
 * ```
 */
export const joinMany = defineWrite({
  abi: memberRegistry.joinMany,
  args: (a: joinMany.Args) => {
    const signed = a.joins.map(({ signatures }) => byVoucher(signatures));
    return [
      a.joins.map(({ invitation }) => invitation),
      signed.map((signatures) => signatures.map(({ voucher }) => voucher)),
      signed.map((signatures) => signatures.map(({ signature }) => signature)),
    ];
  },
  extractEvent: allEvents(memberRegistry.Joined),
});

export namespace joinMany {
  export type Args = InCommunity & {
    joins: readonly { invitation: Invitation; signatures: readonly VoucherSignature[] }[];
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.MemberRegistryTooFewVouchesError
    | errors.MemberRegistryExpiredSignatureError
    | errors.MemberRegistryAlreadyMemberError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns each new member and the receipt. Throws what it throws. */
export const joinManySync = joinMany.sync;

export namespace joinManySync {
  export type Parameters = joinMany.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof joinMany.sync>>;
  export type ErrorType = joinMany.ErrorType;
}
