import type { Account, Address } from "viem";
import { toAccount } from "viem/accounts";
import { call, getBalance, getChainId } from "viem/actions";

import type { AnyCall } from "../internal/call.js";
import { explainError } from "../errors/explain.js";
import { SignatureNeededError } from "../errors/plans.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { toTyped } from "../internal/typed.js";
import type { WriteOptions } from "../internal/write.js";
import type { Deployment } from "../types/deployment.js";
import { inRange } from "../types/integers.js";
import { type Rehearsed, rehearse, type Scene } from "./effects.js";
import { clauseOf, movesOf } from "./facts.js";
import { feeOf, type GasPrice, gasPriceOf } from "./fees.js";
import { sealed } from "./json.js";
import { coinOf, inWords, money, roundedUp } from "./money.js";
import { type ContributionParameters, outlineContribution } from "./outlines/contribution.js";
import { type GiftParameters, outlineGift } from "./outlines/gift.js";
import type { Outline, Parameters, PlannedWrite } from "./outlines/outline.js";
import { checkApproval, checkRelease, checkRequest, checkVote, type Findings } from "./outlines/requests.js";
import { approval, callOnly, chooseWay } from "./routes.js";
import { openSheet, type Sheet } from "./sheet.js";
import { stepsOf } from "./steps.js";
import type { Plan, PlanOptions } from "./types.js";

/** Pledges, which can be paid in several ways. */
const GIFTS: readonly string[] = ["pool.pledge", "pool.pledgeFor", "pool.pledgeWithPermit"];

/** Gifts to projects of a round, likewise. */
const CONTRIBUTIONS: readonly string[] = ["rounds.contribute", "rounds.contributeCart", "rounds.contributeFor"];

/** Payments, which join the waiting line without a word when money runs short. */
const RELEASES: readonly string[] = ["requests.release", "requests.releaseRapid"];

/** Works out the plan of one write. The `plan` of every write action comes here. */
export async function planWrite(
  client: AnyClient,
  given: object & WriteOptions & PlanOptions,
  write: PlannedWrite,
): Promise<Plan> {
  const parameters = given as Parameters & WriteOptions & PlanOptions;
  const { deployment, locale = "en", validFor = 600, price } = parameters;
  inRange("validFor", validFor, 1, 86_400);
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
  const scene: Scene = { sender: sheet.sender, calls: stand, moves: outline.moves, events: outline.events };
  const rehearsed = await tried(sheet, scene);
  if (RELEASES.includes(write.key) && sheet.clear()) await watchPaid(sheet, outline.call);

  const { timestamp } = sheet.block;
  const latest = timestamp + BigInt(validFor);
  const expiresAt = outline.until !== undefined && outline.until < latest ? outline.until : latest;
  const { steps, ...gas } = await stepsOf(sheet, outline, way, {
    deadline: outline.signedUntil ?? expiresAt + 3_600n,
    rehearsed,
    given: parameters.gas,
  });
  const fee = feeOf(sheet, { ...gas, calls }, gasPrice, price);
  // A wallet that batches may have its gas paid by somebody else: only it knows.
  await judgeGas(sheet, outline.call.value + fee.most, !steps.some(({ type }) => type === "batch"));

  const { words } = sheet;
  const coin = coinOf(client, words);
  const currency = fee.inCurrency;
  const inCurrency = currency && inWords(currency.mostRoundedUp, currency, words);
  const cost = words.cost({ ...way.route, most: roundedUp(fee.most, coin, words), inCurrency });
  return sealed({
    ...heading(sheet, write.key),
    sentence: `${outline.clause}: ${cost}.`,
    route: way.route,
    steps,
    fee,
    effects: rehearsed.effects,
    expiresAt,
    rehearsal: stand,
    moves: outline.moves,
    ...(signed && { signs: signed.signs }),
  });
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

/** What the write comes to, with the checks that are special to it. */
async function outlineOf(
  sheet: Sheet,
  write: PlannedWrite,
  parameters: Parameters & WriteOptions,
  price: GasPrice,
): Promise<Outline> {
  const context = { client: sheet.client, account: silent(sheet.sender), sender: sheet.sender };
  if (GIFTS.includes(write.key) && parameters.permit === undefined)
    return outlineGift(sheet, write.key, parameters as object as GiftParameters, price);
  if (CONTRIBUTIONS.includes(write.key))
    return outlineContribution(sheet, write.key, parameters as object as ContributionParameters);

  const encoded = await write.encode(context);
  const deployment = parameters.deployment as Deployment;
  const findings = await findingsOf(sheet, write, parameters);
  if (sheet.clear())
    try {
      await write.check(context);
    } catch (caught) {
      await judgeAccepted(sheet, caught);
    }
  const moves = await movesOf(sheet, write.key, encoded, deployment);
  return {
    clause: await clauseOf(sheet, write.key, encoded, deployment),
    call: encoded,
    moves: [...moves, ...findings.moves],
    events: findings.events,
    until: findings.until,
    gas: parameters.gas,
  };
}

/** An account that signs nothing: a write that would sign to prepare itself is told so. */
function silent(address: Address): Account {
  const refuse = (): Promise<never> => Promise.reject(new SignatureNeededError());
  return toAccount({ address, signMessage: refuse, signTransaction: refuse, signTypedData: refuse });
}

/** The checks of the steps that people take most, each named; the others are tried as a whole. */
async function findingsOf(sheet: Sheet, { key }: PlannedWrite, given: Parameters): Promise<Findings> {
  if (key === "erc20.approve") return checkApproval(sheet, given as never);
  if (key === "requests.vote") return checkVote(sheet, given as never);
  if (RELEASES.includes(key)) return checkRelease(sheet, given as never);
  if (key === "requests.request") return checkRequest(sheet, given as never);
  return { moves: [], events: [] };
}

/** Tries it, unless something stands in the way already: then the answer would only be that again. */
async function tried(sheet: Sheet, scene: Scene): Promise<Rehearsed> {
  if (!sheet.clear()) return { effects: { by: "none", balances: [], events: [] } };
  const rehearsed = await rehearse(sheet.client, scene);
  if (rehearsed.failure) await judgeAccepted(sheet, rehearsed.failure);
  else sheet.judge("accepted", true, { have: true, need: true });
  return rehearsed;
}

async function judgeAccepted(sheet: Sheet, caught: unknown): Promise<void> {
  const error = await toTyped(caught);
  const { code } = error;
  const { what, next } = await explainError(error, sheet.locale);
  const said = sheet.words.notices.refused({ what, next, code });
  sheet.judge("accepted", false, { have: code, need: true }, { have: said });
}

/** Remembers what a release would pay: if it comes to less, it is not what was shown. */
async function watchPaid({ client, sender, depends }: Sheet, { to, data }: AnyCall): Promise<void> {
  const { data: answer = "0x" } = await call(client, { account: sender, to, data });
  depends.push({ what: "money", to, data, from: sender, answer, atLeast: answer === "0x" ? 0n : BigInt(answer) });
}

/** Whether the account can pay for gas, and for the coin that goes along. */
async function judgeGas(sheet: Sheet, need: bigint, blocks: boolean): Promise<void> {
  const { client, sender, words } = sheet;
  const have = await sheet.read((reader, asOf) => getBalance(reader, { address: sender, ...asOf }));
  if (blocks) sheet.depends.push({ what: "gas", coinOf: sender, atLeast: have < need ? have : need });
  const coin = coinOf(client, words);
  const texts = { have: money(have, coin, words), need: roundedUp(need, coin, words) };
  sheet.judge("gas", have >= need, { have, need }, texts, blocks);
}
