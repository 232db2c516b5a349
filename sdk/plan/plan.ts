import { getChainId, getTransactionCount } from "viem/actions";

import { accountOf, type AnyClient } from "../internal/client.js";
import { localeOf } from "../internal/locale.js";
import type { WriteOptions } from "../internal/write.js";
import { inRange, toUint } from "../types/integers.js";
import { isPledge } from "./calls.js";
import type { Scene } from "./effects.js";
import { feeOf, type GasPrice, gasPriceOf } from "./fees.js";
import { sealed } from "./json.js";
import { coinOf, inWords, roundedUp } from "./money.js";
import { isRelease, outlineOf } from "./outlines/choose.js";
import type { Parameters, PlannedWrite } from "./outlines/outline.js";
import { approval, callOnly, chooseWay } from "./routes.js";
import { openSheet, type Sheet } from "./sheet.js";
import { stepsOf } from "./steps.js";
import { judgeGas, noteShrinking, tried, watchPaid } from "./trial.js";
import type { CoinPrice, Plan, PlanOptions } from "./types.js";

/** Works out the plan of one write. The `plan` of every write action comes here. */
export async function planWrite(
  client: AnyClient,
  given: object & WriteOptions & PlanOptions,
  write: PlannedWrite,
): Promise<Plan> {
  const parameters = given as Parameters & WriteOptions & PlanOptions;
  const { deployment, validFor = 600, price } = parameters;
  const locale = localeOf(parameters.locale ?? "en");
  inRange("validFor", validFor, 1, 86_400);
  if (price) checkPrice(price);
  const account = accountOf(client, parameters.account);
  const chainId = await getChainId(client);
  const sheet = await openSheet(client, { account, chainId, locale });
  const gasPrice = await gasPriceOf(sheet, parameters);
  const wanted = deployment?.chainId ?? chainId;
  sheet.judge("chain", chainId === wanted, { have: `${chainId}`, need: `${wanted}` });
  // Elsewhere there is nothing of the community to look at.
  if (!sheet.clear()) return elsewhere(sheet, write.key, gasPrice, validFor);

  const outline = await outlineOf(sheet, write, parameters, gasPrice);
  const way = await chooseWay(sheet, outline, parameters.route);
  const calls = [...way.before.map((step) => step.call), callOnly(outline.call)];
  // What a signature will stand for is tried with an allowance in its place.
  const signed = way.route.signatures > 0 && outline.payment;
  const stand = signed ? [approval(signed.asset, signed.taker, signed.amount), ...calls] : calls;
  const { moves, events } = outline;
  const scene: Scene = { sender: sheet.sender, calls: stand, moves, events, credits: isPledge(write.key) };
  const rehearsed = await tried(sheet, scene);
  await noteShrinking(sheet, rehearsed.effects, moves);
  if (isRelease(write.key) && sheet.clear()) await watchPaid(sheet, outline.call);

  const { timestamp } = sheet.block;
  const latest = timestamp + BigInt(validFor);
  const expiresAt = outline.until !== undefined && outline.until < latest ? outline.until : latest;
  const { steps, ...gas } = await stepsOf(sheet, outline, way, {
    deadline: outline.signedUntil ?? expiresAt + 3_600n,
    rehearsed,
    given: parameters.gas,
  });
  const fee = feeOf(sheet, { ...gas, calls }, gasPrice, price);
  // A wallet that batches sets its own price, and may have its gas paid by somebody else: only it knows.
  const batched = steps.some(({ type }) => type === "batch");
  await judgeGas(sheet, outline.call.value, fee.most, !batched);

  const { words, sender: address } = sheet;
  const leaves = moves.some(({ from }) => from === address);
  const coin = coinOf(client, words);
  const currency = fee.inCurrency;
  const inCurrency = currency && inWords(currency.mostRoundedUp, currency, words);
  const cost = words.cost({ ...way.route, most: roundedUp(fee.most, coin, words), inCurrency, bound: !batched });
  return sealed({
    ...heading(sheet, write.key),
    sentence: `${outline.clause}: ${cost}.`,
    route: way.route,
    steps,
    fee,
    effects: rehearsed.effects,
    expiresAt,
    rehearsal: stand,
    moves,
    ...(signed && { signs: signed.signs }),
    ...(leaves && { transactionCount: await getTransactionCount(client, { address, blockTag: "pending" }) }),
  });
}

/** @throws {WrongTypeError} when the price is a number: it is told in the currency's smallest unit, as a bigint. */
function checkPrice({ perCoin, decimals }: CoinPrice): void {
  toUint("perCoin", perCoin);
  inRange("decimals", decimals, 0, 77);
}

/** What every plan of a sheet begins with. */
const heading = ({ locale, sender, chainId, checks, notices, depends, block, clear }: Sheet, action: string) => ({
  action,
  locale,
  account: sender,
  chainId,
  notices,
  ready: clear(),
  checks,
  depends,
  block: block.number,
  madeAt: block.timestamp,
});

/** A plan that says only that the wallet is on another chain. */
function elsewhere(sheet: Sheet, key: string, price: GasPrice, validFor: number): Plan {
  return sealed({
    ...heading(sheet, key),
    sentence: sheet.checks[0]?.fix ?? "",
    route: { name: "direct", signatures: 0, transactions: 0 },
    steps: [],
    fee: feeOf(sheet, { limit: 0n, likelyGas: 0n, measured: false, calls: [] }, price),
    effects: { by: "none", balances: [], events: [] },
    expiresAt: sheet.block.timestamp + BigInt(validFor),
    rehearsal: [],
    moves: [],
  });
}
