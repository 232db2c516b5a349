import type { signPermit2 } from "../actions/pool/signPermit2.js";
import { checkAllowance, checkAmount, checkAsset, checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, randomDigest, signFor } from "../internal/sign.js";
import { encodeGift } from "../types/gift.js";
import { PERMIT2 } from "../types/native.js";

export const permit2Types = {
  PermitWitnessTransferFrom: [
    { name: "permitted", type: "TokenPermissions" },
    { name: "spender", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
    { name: "witness", type: "Gift" },
  ],
  TokenPermissions: [
    { name: "token", type: "address" },
    { name: "amount", type: "uint256" },
  ],
  Gift: [
    { name: "asset", type: "address" },
    { name: "amount", type: "uint256" },
    { name: "earmark", type: "uint16" },
    { name: "counted", type: "bool" },
    { name: "memo", type: "bytes32" },
  ],
} as const;

/** What `pool.signPermit2` does. */
export async function sign(client: AnyClient, parameters: signPermit2.Parameters): Promise<signPermit2.ReturnType> {
  const { deployment } = parameters;
  const account = accountOf(client, parameters.account);
  const gift = encodeGift(parameters);
  checkAmount(gift.amount);
  await checkAsset(client, deployment, gift.asset);
  await checkAllowance(client, gift.asset, account.address, PERMIT2, gift.amount);
  const nonce = parameters.nonce ?? BigInt(randomDigest());
  const deadline = parameters.deadline ?? (await deadlineIn(client, 86_400n));
  await checkDeadline(client, deadline);
  // Permit2 has a domain without version.
  const domain = { name: "Permit2", chainId: deployment.chainId, verifyingContract: PERMIT2 };
  const signature = await signFor(client, account, domain, permit2Types, "PermitWitnessTransferFrom", {
    permitted: { token: gift.asset, amount: gift.amount },
    spender: deployment.pool,
    nonce,
    deadline,
    witness: gift,
  });
  return { ...gift, transfer: { from: account.address, nonce, deadline, signature } };
}
