import type { Account, Address } from "viem";

import { pledgeWithAuthorization } from "../actions/pool/pledgeWithAuthorization.js";
import { pledgeWithPermit } from "../actions/pool/pledgeWithPermit.js";
import { pledgeWithPermit2 } from "../actions/pool/pledgeWithPermit2.js";
import * as pool from "../actions/pool/index.js";
import { contributeWithAuthorization } from "../actions/round/contributeWithAuthorization.js";
import { contributeWithPermit } from "../actions/round/contributeWithPermit.js";
import { contributeWithPermit2 } from "../actions/round/contributeWithPermit2.js";
import * as round from "../actions/round/index.js";
import { MalformedDataError } from "../errors/checks.js";
import { PlanNotReadyError } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import { sumOf } from "../types/round.js";
import type { Plan, PlannedGift, SignatureStep, TransactionStep } from "./types.js";

/** A call that carries its signature. */
export type Sendable = Required<Pick<TransactionStep, "to" | "data">>;

/** Asks for the signature that the plan named, and puts it into the call that needs it. */
export function signGift(client: AnyClient, account: Account, plan: Plan, step: SignatureStep): Promise<Sendable> {
  const { signs } = plan;
  if (signs === undefined) throw new PlanNotReadyError({ failed: ["route"] }, "Plan anew.");
  return signs.to === "pool" ? signPledge(client, account, signs, step) : signCart(client, account, signs, step);
}

async function signPledge(
  client: AnyClient,
  account: Account,
  { deployment, gift }: PlannedGift & { to: "pool" },
  step: SignatureStep,
): Promise<Sendable> {
  const { standard, deadline } = step;
  requireSame(step, deployment.pool, gift.amount);
  const given = { deployment, account, ...gift };
  switch (standard) {
    case "ERC-2612":
      return pledgeWithPermit.call({
        deployment,
        ...gift,
        permit: await pool.signPermit(client, { ...given, deadline }),
      });
    case "ERC-3009":
      return pledgeWithAuthorization.call({
        deployment,
        ...(await pool.signAuthorization(client, { ...given, validBefore: deadline })),
      });
    case "Permit2":
      return pledgeWithPermit2.call({ deployment, ...(await pool.signPermit2(client, { ...given, deadline })) });
  }
}

async function signCart(
  client: AnyClient,
  account: Account,
  { deployment, desk, round: number, items }: PlannedGift & { to: "round" },
  step: SignatureStep,
): Promise<Sendable> {
  const { standard, deadline, contract: asset, spender, amount } = step;
  requireSame(step, desk, sumOf(items));
  const cart = { deployment, desk, round: number, items };
  switch (standard) {
    case "ERC-2612":
      return contributeWithPermit.call({
        ...cart,
        permit: await pool.signPermit(client, { deployment, account, asset, spender, amount, deadline }),
      });
    case "ERC-3009":
      return contributeWithAuthorization.call({
        ...cart,
        ...(await round.signAuthorization(client, { ...cart, account, validBefore: deadline })),
      });
    case "Permit2":
      return contributeWithPermit2.call({
        ...cart,
        ...(await round.signPermit2(client, { ...cart, account, deadline })),
      });
  }
}

/** @throws {MalformedDataError} when the plan shows another taker or amount than would be signed for. */
function requireSame({ spender, amount }: SignatureStep, taker: Address, taken: bigint): void {
  if (spender.toLowerCase() !== taker.toLowerCase() || amount !== taken)
    throw new MalformedDataError({ what: "a plan", given: `${spender}: ${amount}, ${taker}: ${taken}` });
}
