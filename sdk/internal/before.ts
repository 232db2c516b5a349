import type { Address } from "viem";

import { type Permit, signPermit } from "../actions/pool/signPermit.js";
import type { AtDesk, Cart } from "../actions/round/desk.js";
import { assetOf, deskOf } from "../reading/round.js";
import type { InCommunity } from "../types/deployment.js";
import type { RequestId } from "../types/requestId.js";
import { sumOf } from "../types/round.js";
import type { Terms } from "../types/terms.js";
import type { Status } from "../types/words.js";
import * as check from "./check.js";
import type { Context } from "./write.js";

type Until = bigint | number | undefined;
type Asset = InCommunity & { asset: Address };
type Sum = Asset & { amount: bigint };
type Versioned = InCommunity & { id: RequestId; terms: Terms };
/** What is signed, unless it was before. */
type Permitted = { permit?: Permit | undefined; deadline?: bigint | undefined };

/** Everything that an action may have checked or filled in before somebody signs. Fetched with the first write. */
export type Before = Context & ReturnType<typeof beforeSigning>;

/** The same, for who is about to sign. */
export function beforeSigning({ client, account, sender }: Context) {
  /** @throws {ExpiredDeadlineError} when there is a deadline, and it is not after the newest block. */
  const checkDeadline = async (until: Until): Promise<void> => {
    if (until !== undefined) await check.checkDeadline(client, until);
  };

  /** @throws {NotMemberError} when the sender is not a member who may vote now. */
  const checkMember = ({ deployment }: InCommunity): Promise<void> => check.checkMember(client, deployment, sender);

  /** @throws {InvalidPayeeError} when money sent there would be lost. */
  const checkPayee = ({ deployment, asset }: Asset, payee: Address): void => check.checkPayee(deployment, asset, payee);

  /** @throws {WrongVersionError} when the terms are not those of the id. */
  const checkTerms = ({ id, terms }: Pick<Versioned, "id" | "terms">): void => check.checkTerms(id, terms);

  /** @throws {RequestClosedError} when the request stands elsewhere than named. */
  const checkStatus = ({ deployment, id }: InCommunity & { id: RequestId }, ...wanted: Status[]): Promise<void> =>
    check.checkStatus(client, deployment, id, wanted);

  /** That the terms are those of the id, and that the request stands at one of these. */
  const checkStanding = async (version: Versioned, ...wanted: Status[]): Promise<void> => {
    checkTerms(version);
    await checkStatus(version, ...wanted);
  };

  /** That something is asked for, in what the pool takes, for somebody who can receive it. */
  const checkRequest = async (draft: Sum & { payee?: Address | undefined }): Promise<void> => {
    check.checkAmount(draft.amount);
    checkPayee(draft, draft.payee ?? sender);
    await check.checkAsset(client, draft.deployment, draft.asset);
  };

  const checkOwn = async (asset: Address, amount: bigint, taker: Address): Promise<void> =>
    void (await Promise.all([
      check.checkBalance(client, asset, sender, amount),
      check.checkAllowance(client, asset, sender, taker, amount),
    ]));

  /** That the pool takes the gift, and that the sender has it and lets the pool take it. */
  const checkGift = async ({ deployment, asset, amount }: Sum): Promise<void> => {
    check.checkAmount(amount);
    await check.checkAsset(client, deployment, asset);
    await checkOwn(asset, amount, deployment.pool);
  };

  /** That the pool takes the gift, and that whoever signed it has it, in time. */
  const checkSignedGift = async (gift: Sum, until: Until, from: Address = sender): Promise<void> => {
    check.checkAmount(gift.amount);
    await check.checkAsset(client, gift.deployment, gift.asset);
    await check.checkBalance(client, gift.asset, from, gift.amount);
    await checkDeadline(until);
  };

  /** The round's asset: asked of the contract, unless named. */
  const withAsset = async <input extends InCommunity & { round: bigint; asset?: Address | undefined }>(
    input: input,
  ): Promise<input & { asset: Address }> => ({ ...input, asset: input.asset ?? (await assetOf(client, input)) });

  /** That the sender has what is given to a round, and lets the rounds take it. */
  const checkRoundGift = async (gift: Parameters<typeof withAsset>[0], amount: bigint): Promise<void> => {
    check.checkAmount(amount);
    const { asset } = await withAsset(gift);
    await checkOwn(asset, amount, gift.deployment.rounds);
  };

  /** That whoever signed the cart has what it costs, in time. */
  const checkSignedCart = async (cart: InCommunity & Cart, until: Until, from: Address = sender): Promise<void> => {
    const cost = sumOf(cart.items);
    check.checkAmount(cost);
    await check.checkBalance(client, await assetOf(client, cart), from, cost);
    await checkDeadline(until);
  };

  /** The gift desk: the known one of the chain, unless named. */
  const withDesk = async <input extends AtDesk>(input: input): Promise<input & { desk: Address }> => ({
    ...input,
    desk: await deskOf(client, input),
  });

  /** The permit of a gift to the pool, signed unless it is there. */
  const withPermit = async <input extends Sum & Permitted>(input: input): Promise<input & { permit: Permit }> => ({
    ...input,
    permit: input.permit ?? (await signPermit(client, { ...input, account })),
  });

  /** The permit of a cart, signed unless it is there, and the desk that it is for. */
  const withCartPermit = async <input extends InCommunity & Cart & AtDesk & Permitted>(
    input: input,
  ): Promise<input & { desk: Address; permit: Permit }> => {
    const { desk: spender, ...cart } = await withDesk(input);
    const { deployment, deadline, permit } = input;
    const signed = async (): Promise<Permit> => {
      const what = { asset: await assetOf(client, cart), amount: sumOf(cart.items), spender };
      return signPermit(client, { deployment, account, deadline, ...what });
    };
    return { ...input, desk: spender, permit: permit ?? (await signed()) };
  };

  return {
    checkDeadline,
    checkGift,
    checkMember,
    checkPayee,
    checkRequest,
    checkRoundGift,
    checkSignedCart,
    checkSignedGift,
    checkStanding,
    checkStatus,
    checkTerms,
    withAsset,
    withCartPermit,
    withDesk,
    withPermit,
  };
}
