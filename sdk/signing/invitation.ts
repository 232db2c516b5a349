import { getMember } from "../actions/member/getMember.js";
import type { signInvitation } from "../actions/member/signInvitation.js";
import { checkDeadline, checkMember } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, domainOf, signFor } from "../internal/sign.js";
import { toSafeNumber } from "../types/integers.js";

export const invitationTypes = {
  Invitation: [
    { name: "invitee", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint48" },
  ],
} as const;

/** What `member.signInvitation` does. */
export async function sign(
  client: AnyClient,
  parameters: signInvitation.Parameters,
): Promise<signInvitation.ReturnType> {
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
}
