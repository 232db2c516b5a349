import { type Address, erc20Abi, parseAbi } from "viem";
import { getBalance, readContract } from "viem/actions";

import { getAsset } from "../../actions/pool/getAsset.js";
import { getDissolution } from "../../actions/pool/getDissolution.js";
import { pledge } from "../../actions/pool/pledge.js";
import { pledgeFor } from "../../actions/pool/pledgeFor.js";
import type { Deployment } from "../../types/deployment.js";
import { encodeGift, type Gift } from "../../types/gift.js";
import { isNative } from "../../types/native.js";
import type { WriteOptions } from "../../internal/write.js";
import { clauseOf } from "../facts.js";
import { type GasPrice, gasOf, GAS_BOUNDS, mostOf } from "../fees.js";
import { moment, money, named, unitOf } from "../money.js";
import type { Sheet } from "../sheet.js";
import type { RouteName } from "../types.js";
import type { Outline } from "./outline.js";

/** What Circle's tokens, and others made after them, say about themselves. */
const issuerAbi = parseAbi([
  "function isBlacklisted(address account) view returns (bool)",
  "function paused() view returns (bool)",
]);

export type GiftParameters = Omit<Gift, "amount"> &
  WriteOptions & { deployment: Deployment; amount: bigint | "max"; donor?: Address; deadline?: bigint | undefined };

/** Looks at a gift: who may take it, whether it is there, and how much "everything" is. */
export async function outlineGift(
  sheet: Sheet,
  key: string,
  parameters: GiftParameters,
  price: GasPrice,
): Promise<Outline> {
  const { deployment, asset, donor } = parameters;
  const { block, words, sender } = sheet;
  const unit = await unitOf(sheet, asset);
  const text = (amount: bigint): string => money(amount, unit, words);
  const callFor = (amount: bigint) => {
    const args = { ...parameters, amount, deployment };
    return key === "pool.pledgeFor" && donor ? pledgeFor.call({ ...args, donor }) : pledge.call(args);
  };

  const { effectiveAt } = await sheet.watch("dissolution", (client, asOf) =>
    getDissolution(client, { deployment, ...asOf }),
  );
  const dissolved = effectiveAt !== 0 && BigInt(effectiveAt) <= block.timestamp;
  const when = moment(BigInt(effectiveAt));
  sheet.judge("dissolution", !dissolved, { have: BigInt(effectiveAt), need: 0n }, { have: when });

  const { deadline } = parameters;
  if (deadline !== undefined)
    sheet.judge(
      "deadline",
      deadline > block.timestamp,
      { have: deadline, need: block.timestamp },
      { have: moment(deadline) },
    );

  const native = isNative(asset);
  if (!native) {
    const { admitted } = await sheet.watch("asset", (client, asOf) => getAsset(client, { deployment, asset, ...asOf }));
    sheet.judge("asset", admitted, { have: admitted, need: true });
    await checkIssuer(sheet, asset, [sender, deployment.pool]);
  }

  const balance = native
    ? await sheet.read((client, asOf) => getBalance(client, { address: sender, ...asOf }))
    : await sheet.watch(
        "balance",
        (client, asOf) =>
          readContract(client, { abi: erc20Abi, address: asset, functionName: "balanceOf", args: [sender], ...asOf }),
        (held) => (parameters.amount === "max" ? held : parameters.amount),
      );

  const everything = parameters.amount === "max";
  let gas: bigint | undefined;
  let kept = 0n;
  if (everything && native) {
    // The gas does not depend on the amount, so it is measured with the smallest gift.
    gas = parameters.gas ?? (balance > 0n ? await gasOf(sheet, callFor(1n)) : undefined) ?? GAS_BOUNDS.act;
    kept = mostOf(price, gas, [callFor(1n)]);
    if (balance > kept) sheet.notices.push(words.notices.keptForGas({ amount: text(kept) }));
  }
  const all = balance > kept ? balance - kept : 0n;
  const amount = parameters.amount === "max" ? all : parameters.amount;
  const need = everything ? kept + 1n : amount;
  sheet.judge("amount", everything || amount > 0n, { have: amount, need: 1n });
  sheet.judge("balance", balance >= need, { have: balance, need }, { have: text(balance), need: text(need) });

  const call = callFor(amount);
  const gift = encodeGift({ ...parameters, amount });
  const args = { donor: donor ?? sender, payer: sender, ...gift };
  return {
    clause: await clauseOf(sheet, key, call, deployment),
    call,
    moves: [{ asset, from: sender, to: deployment.pool, amount }],
    events: [{ address: deployment.pool, name: "Pledged", args }],
    until: deadline,
    signedUntil: deadline,
    gas: gas ?? parameters.gas,
    payment: native
      ? undefined
      : {
          asset,
          amount,
          taker: deployment.pool,
          bearer: deployment.pool,
          signs: { to: "pool", deployment, gift },
          routes: routesOf(key),
        },
  };
}

/** The ways in which each kind of pledge can be paid, best first. A signature always gives in the signer's own name. */
const routesOf = (key: string): readonly RouteName[] =>
  key === "pool.pledgeFor"
    ? ["allowance", "batch", "approve"]
    : key === "pool.pledgeWithPermit"
      ? ["permit"]
      : ["allowance", "batch", "authorization", "permit", "permit2", "approve"];

/** Whether the token's issuer lets these accounts, and anybody, move it. Tokens without such powers have no say. */
export async function checkIssuer(sheet: Sheet, asset: Address, accounts: readonly Address[]): Promise<void> {
  const paused = await sheet.probe("tokenPause", (client, asOf) =>
    readContract(client, { abi: issuerAbi, address: asset, functionName: "paused", ...asOf }),
  );
  if (paused !== undefined) sheet.judge("tokenPause", !paused, { have: paused, need: false });
  const blocked = await blockedOf(sheet, asset, accounts);
  if (blocked === undefined) return;
  const [first = ""] = blocked;
  sheet.judge("blocklist", blocked.length === 0, { have: first, need: "" }, { have: first && named(first) });
}

/** Which of the accounts the token's issuer blocks; undefined when it blocks nobody ever. */
export async function blockedOf(
  sheet: Sheet,
  asset: Address,
  accounts: readonly Address[],
): Promise<readonly Address[] | undefined> {
  const answers = await Promise.all(
    accounts.map((account) =>
      sheet.probe("blocklist", (client, asOf) =>
        readContract(client, {
          abi: issuerAbi,
          address: asset,
          functionName: "isBlacklisted",
          args: [account],
          ...asOf,
        }),
      ),
    ),
  );
  if (answers.every((answer) => answer === undefined)) return undefined;
  return accounts.filter((_, index) => answers[index] === true);
}
