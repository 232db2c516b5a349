import { isAddressEqual } from "viem";
import { call, getBalance } from "viem/actions";

import { explainError } from "../errors/explain.js";
import type { AnyCall } from "../internal/call.js";
import { toTyped } from "../internal/typed.js";
import { type Rehearsed, rehearse, type Scene } from "./effects.js";
import { coinOf, money, roundedUp, unitOf } from "./money.js";
import type { Sheet } from "./sheet.js";
import type { Effects, Move } from "./types.js";

/** Tries it, unless something stands in the way already: then the answer would only be that again. */
export async function tried(sheet: Sheet, scene: Scene): Promise<Rehearsed> {
  if (!sheet.clear()) return { effects: { by: "none", balances: [], events: [] } };
  const rehearsed = await sheet.read((client, asOf) => rehearse(client, scene, asOf));
  if (rehearsed.failure) await judgeAccepted(sheet, rehearsed.failure);
  else sheet.judge("accepted", true, { have: true, need: true });
  return rehearsed;
}

export async function judgeAccepted(sheet: Sheet, caught: unknown): Promise<void> {
  const error = await toTyped(caught);
  const { code } = error;
  const { what, next } = await explainError(error, sheet.locale);
  const said = sheet.words.notices.refused({ what, next, code });
  sheet.judge("accepted", false, { have: code, need: true }, { have: said });
}

/** Tells when less arrives than is given: some tokens keep a part of every transfer. */
export async function noteShrinking(sheet: Sheet, { by, balances }: Effects, moves: readonly Move[]): Promise<void> {
  if (by === "none") return;
  for (const { asset, to, amount } of moves) {
    const change = balances.find((entry) => isAddressEqual(entry.account, to) && isAddressEqual(entry.asset, asset));
    const arrives = change ? change.after - change.before : amount;
    if (arrives >= amount) continue;
    const unit = await unitOf(sheet, asset);
    const text = (value: bigint): string => money(value, unit, sheet.words);
    sheet.notices.push(sheet.words.notices.shrinks({ amount: text(amount), arrives: text(arrives) }));
  }
}

/** Remembers what a release would pay: if it comes to less, it is not what was shown. */
export async function watchPaid({ client, sender, depends }: Sheet, { to, data }: AnyCall): Promise<void> {
  const { data: answer = "0x" } = await call(client, { account: sender, to, data });
  depends.push({ what: "money", to, data, from: sender, answer, atLeast: answer === "0x" ? 0n : BigInt(answer) });
}

/** Whether the account can pay for gas, and for the coin that goes along. */
export async function judgeGas(sheet: Sheet, given: bigint, fee: bigint, blocks: boolean): Promise<void> {
  const { client, sender, words } = sheet;
  // That the coin which goes along is missing has been said: it is not to be said twice.
  const value = sheet.checks.some(({ name, ok }) => name === "balance" && !ok) ? 0n : given;
  const need = value + fee;
  const have = await sheet.read((reader, asOf) => getBalance(reader, { address: sender, ...asOf }));
  if (blocks) sheet.depends.push({ what: "gas", coinOf: sender, atLeast: have < need ? have : need });
  const coin = coinOf(client, words);
  const texts = { have: money(have, coin, words), need: roundedUp(need, coin, words), gives: value > 0n };
  sheet.judge("gas", have >= need, { have, need }, texts, blocks);
}
