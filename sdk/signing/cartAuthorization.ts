import * as giftDesk from "../abis/items/giftDesk.js";
import { deskCart } from "../actions/round/desk.js";
import type { signAuthorization } from "../actions/round/signAuthorization.js";
import { checkAmount, checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { ask } from "../internal/read.js";
import { deadlineIn, randomDigest, signFor, tokenDomainOf } from "../internal/sign.js";
import { assetOf, deskOf } from "../reading/round.js";
import { sumOf } from "../types/round.js";
import { authorizationTypes } from "./giftAuthorization.js";

/** What `round.signAuthorization` does. */
export async function sign(
  client: AnyClient,
  parameters: signAuthorization.Parameters,
): Promise<signAuthorization.ReturnType> {
  const { deployment, round, items, validAfter = 0n, salt = randomDigest() } = parameters;
  const account = accountOf(client, parameters.account);
  const value = sumOf(items);
  checkAmount(value);
  const desk = await deskOf(client, parameters);
  const cart = deskCart(parameters);
  const asset = await assetOf(client, parameters);
  const [domain, nonce, validBefore] = await Promise.all([
    tokenDomainOf(client, asset, deployment.chainId),
    ask(client, giftDesk.cartNonce, desk, [cart, salt]),
    parameters.validBefore ?? deadlineIn(client, 86_400n),
  ]);
  await checkDeadline(client, validBefore);
  const from = account.address;
  const message = { from, to: desk, value, validAfter, validBefore, nonce };
  const signature = await signFor(client, account, domain, authorizationTypes, "ReceiveWithAuthorization", message);
  return { desk, round, items, authorization: { from, validAfter, validBefore, salt, signature } };
}
