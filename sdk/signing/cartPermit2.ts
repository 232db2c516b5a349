import { deskCart } from "../actions/round/desk.js";
import type { signPermit2 } from "../actions/round/signPermit2.js";
import { checkAllowance, checkAmount, checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, randomDigest, signFor } from "../internal/sign.js";
import { assetOf, deskOf } from "../reading/round.js";
import { PERMIT2 } from "../types/native.js";
import { sumOf } from "../types/round.js";

export const cartTypes = {
  PermitWitnessTransferFrom: [
    { name: "permitted", type: "TokenPermissions" },
    { name: "spender", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
    { name: "witness", type: "Cart" },
  ],
  TokenPermissions: [
    { name: "token", type: "address" },
    { name: "amount", type: "uint256" },
  ],
  Cart: [
    { name: "rounds", type: "address" },
    { name: "round", type: "uint256" },
    { name: "items", type: "CartItem[]" },
  ],
  CartItem: [
    { name: "project", type: "uint16" },
    { name: "amount", type: "uint128" },
  ],
} as const;

/** What `round.signPermit2` does. */
export async function sign(client: AnyClient, parameters: signPermit2.Parameters): Promise<signPermit2.ReturnType> {
  const { deployment, round, items } = parameters;
  const account = accountOf(client, parameters.account);
  const amount = sumOf(items);
  checkAmount(amount);
  const desk = await deskOf(client, parameters);
  const asset = await assetOf(client, parameters);
  await checkAllowance(client, asset, account.address, PERMIT2, amount);
  const nonce = parameters.nonce ?? BigInt(randomDigest());
  const deadline = parameters.deadline ?? (await deadlineIn(client, 86_400n));
  await checkDeadline(client, deadline);
  // Permit2 has a domain without version.
  const domain = { name: "Permit2", chainId: deployment.chainId, verifyingContract: PERMIT2 };
  const signature = await signFor(client, account, domain, cartTypes, "PermitWitnessTransferFrom", {
    permitted: { token: asset, amount },
    spender: desk,
    nonce,
    deadline,
    witness: deskCart(parameters),
  });
  return { desk, round, items, transfer: { from: account.address, nonce, deadline, signature } };
}
