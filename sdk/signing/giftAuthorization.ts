import { getGiftNonce } from "../actions/pool/getGiftNonce.js";
import type { signAuthorization } from "../actions/pool/signAuthorization.js";
import { checkAmount, checkAsset, checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, randomDigest, signFor, tokenDomainOf } from "../internal/sign.js";
import { encodeGift } from "../types/gift.js";

/** What ERC-3009 has its holders sign. */
export const authorizationTypes = {
  ReceiveWithAuthorization: [
    { name: "from", type: "address" },
    { name: "to", type: "address" },
    { name: "value", type: "uint256" },
    { name: "validAfter", type: "uint256" },
    { name: "validBefore", type: "uint256" },
    { name: "nonce", type: "bytes32" },
  ],
} as const;

/** What `pool.signAuthorization` does. */
export async function sign(
  client: AnyClient,
  parameters: signAuthorization.Parameters,
): Promise<signAuthorization.ReturnType> {
  const { deployment, validAfter = 0n, salt = randomDigest() } = parameters;
  const account = accountOf(client, parameters.account);
  const gift = encodeGift(parameters);
  checkAmount(gift.amount);
  await checkAsset(client, deployment, gift.asset);
  const [domain, nonce, validBefore] = await Promise.all([
    tokenDomainOf(client, gift.asset, deployment.chainId),
    getGiftNonce(client, { deployment, ...gift, salt }),
    parameters.validBefore ?? deadlineIn(client, 86_400n),
  ]);
  await checkDeadline(client, validBefore);
  const from = account.address;
  const message = { from, to: deployment.pool, value: gift.amount, validAfter, validBefore, nonce };
  const signature = await signFor(client, account, domain, authorizationTypes, "ReceiveWithAuthorization", message);
  return { ...gift, authorization: { from, validAfter, validBefore, salt, signature } };
}
