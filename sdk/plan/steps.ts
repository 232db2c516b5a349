import { sendsBatches } from "../internal/selfSending.js";
import { PERMIT2 } from "../types/native.js";
import type { Rehearsed } from "./effects.js";
import { gasOf, GAS_BOUNDS, withRoom } from "./fees.js";
import type { Outline } from "./outlines/outline.js";
import { callOnly, STANDARDS, type Way } from "./routes.js";
import type { Sheet } from "./sheet.js";
import type { SignatureStep, Step } from "./types.js";

/** The steps of a plan, with the gas that they take together. */
export interface Steps {
  readonly steps: readonly Step[];
  readonly limit: bigint;
  readonly likelyGas: bigint;
  readonly measured: boolean;
}

/** Lays out what the wallet will be asked for, one thing after the other, each with its gas limit. */
export async function stepsOf(
  sheet: Sheet,
  { call, gas: known, payment }: Outline,
  { route, before }: Way,
  { deadline, rehearsed, given }: { deadline: bigint; rehearsed: Rehearsed; given: bigint | undefined },
): Promise<Steps> {
  const transactions = await Promise.all(
    before.map(async ({ what, call: { to, data, value } }, index) => {
      // Only the first can be measured as things stand; the others need what comes before.
      const gas = index === 0 ? await gasOf(sheet, { to, data, value }) : undefined;
      const bound = gas ?? rehearsedGas(rehearsed, index) ?? GAS_BOUNDS.approve;
      return { step: { type: "transaction", what, to, data, value, gas: bound } as const, measured: gas !== undefined };
    }),
  );
  const standard = STANDARDS[route.name];
  const { to, data, value } = call;
  const alone = before.length === 0 && standard === undefined;
  const gas =
    known ??
    (alone && sheet.clear() ? await gasOf(sheet, call) : rehearsedGas(standard ? {} : rehearsed, before.length));
  const bound = gas ?? (standard ? GAS_BOUNDS.signed : GAS_BOUNDS.act);
  const measured = transactions.every((entry) => entry.measured) && (gas !== undefined || given !== undefined);
  const limits = [...transactions.map(({ step }) => step.gas), bound];
  const limit = limits.reduce((sum, each) => sum + each, 0n);
  // The limits have a fifth of room, which is not spent.
  const totals = { limit, likelyGas: (limit * 5n) / 6n, measured };

  if (route.name === "batch" || sendsBatches(sheet.account))
    return { ...totals, steps: [{ type: "batch", calls: [...before.map((step) => step.call), callOnly(call)] }] };
  const act = { type: "transaction", what: "act", to, value, gas: bound } as const;
  if (standard === undefined || payment === undefined)
    return { ...totals, steps: [...transactions.map(({ step }) => step), { ...act, data }] };
  const signature: SignatureStep = {
    type: "signature",
    standard,
    contract: route.name === "permit2" ? PERMIT2 : payment.asset,
    spender: payment.bearer,
    amount: payment.amount,
    deadline,
  };
  return { ...totals, steps: [signature, act] };
}

/** What a call took when the node ran them all. Refunds are not in it, so it gets more room. */
function rehearsedGas({ gas }: Pick<Rehearsed, "gas">, index: number): bigint | undefined {
  const used = gas?.[index];
  return used === undefined ? undefined : withRoom(withRoom(used));
}
