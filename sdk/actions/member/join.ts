import type { Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { byVoucher, type Invitation, type VoucherSignature } from "./signInvitation.js";

/**
 * Join by an invitation that enough members signed (`signInvitation`). Anybody may bring it; signatures come in
 * any order.
 *
 * @throws {ExpiredDeadlineError} when the invitation is no longer valid.
 * @throws {MemberRegistryTooFewVouchesError} when more members must sign.
 * @throws {MemberRegistryInvalidVoucherError} when a signer may not vote.
 * @throws {MemberRegistryInvalidSignatureError} when a signature is not the voucher's.
 * @throws {MemberRegistryInvalidNonceError} when the invitation was used.
 * @throws {MemberRegistryAlreadyMemberError} when the invitee is a member.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { number, since } = await member.joinSync(client, { deployment, invitation, signatures });
 * ```
 */
export const join = defineWrite({
  abi: memberRegistry.join,
  args: (a: join.Args) => {
    const signed = byVoucher(a.signatures);
    return [a.invitation, signed.map(({ voucher }) => voucher), signed.map(({ signature }) => signature)];
  },
  check: (a, { checkDeadline }) => checkDeadline(a.invitation.deadline),
  extractEvent: oneEvent(memberRegistry.Joined),
});

export namespace join {
  export type Args = InCommunity & { invitation: Invitation; signatures: readonly VoucherSignature[] };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ExpiredDeadlineError
    | errors.MemberRegistryTooFewVouchesError
    | errors.MemberRegistryInvalidVoucherError
    | errors.MemberRegistryInvalidSignatureError
    | errors.MemberRegistryInvalidNonceError
    | errors.MemberRegistryAlreadyMemberError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the member's number and when they may vote and the receipt. Throws what it throws. */
export const joinSync = join.sync;

export namespace joinSync {
  export type Parameters = join.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof join.sync>>;
  export type ErrorType = join.ErrorType;
}
