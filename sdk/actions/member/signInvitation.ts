import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import { checkDeadline, checkMember } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deadlineIn, domainOf, signFor } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { toSafeNumber } from "../../types/integers.js";
import { getMember } from "./getMember.js";

/**
 * Sign, as a member, that somebody may join. Enough members' signatures on the same invitation let them in
 * (`join`).
 *
 * The invitation serves one joining of this invitee. To sign what another member has signed, pass their
 * `invitation`.
 *
 * @throws {NotMemberError} when the signer may not vote yet.
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const first = await member.signInvitation(ana, { deployment, invitee });
 * const second = await member.signInvitation(ben, { deployment, ...first.invitation });
 * await member.join(anybody, { deployment, invitation: first.invitation, signatures: [first, second] });
 * ```
 */
export const signInvitation = (
  client: AnyClient,
  parameters: signInvitation.Parameters,
): Promise<signInvitation.ReturnType> =>
  typed(async () => {
    const { deployment, invitee } = parameters;
    const account = accountOf(client, parameters.account);
    await checkMember(client, deployment, account.address);
    const [domain, nonce, deadline] = await Promise.all([
      domainOf(client, deployment.registry, "Solidarity MemberRegistry", deployment.chainId),
      parameters.nonce ?? getMember(client, { deployment, member: invitee }).then(({ joins }) => BigInt(joins)),
      parameters.deadline ?? deadlineIn(client, 30n * 86_400n).then((at) => toSafeNumber(at)),
    ]);
    await checkDeadline(client, deadline);
    const invitation = { invitee, nonce, deadline };
    const signature = await signFor(client, account, domain, invitationTypes, "Invitation", invitation);
    return { invitation, voucher: account.address, signature };
  });

export const invitationTypes = {
  Invitation: [
    { name: "invitee", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint48" },
  ],
} as const;

export namespace signInvitation {
  export type Args = InCommunity & {
    invitee: Address;
    /** How often the invitee has joined before; read, unless named. */
    nonce?: bigint | undefined;
    /** Seconds since 1970; 30 days from now, unless named. */
    deadline?: number | undefined;
  };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = SignedInvitation;
  export type ErrorType = errors.NotMemberError | errors.DomainMismatchError | errors.SolidarityError;
}

/** What members sign. */
export interface Invitation {
  readonly invitee: Address;
  readonly nonce: bigint;
  readonly deadline: number;
}

/** A member's signature on an invitation. */
export interface VoucherSignature {
  readonly voucher: Address;
  readonly signature: Hex;
}

/** An invitation with one member's signature. */
export interface SignedInvitation extends VoucherSignature {
  readonly invitation: Invitation;
}

/** Signatures in the order that the contract wants: ascending by address. */
export const byVoucher = (signatures: readonly VoucherSignature[]): readonly VoucherSignature[] =>
  signatures.toSorted((a, b) => (BigInt(a.voucher) < BigInt(b.voucher) ? -1 : 1));
