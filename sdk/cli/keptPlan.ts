import { isAddress, isHex } from "viem";
import { estimateMaxPriorityFeePerGas, getBlock } from "viem/actions";

import { MalformedDataError } from "../errors/checks.js";
import { StalePlanError } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import { planFromJson } from "../plan/json.js";
import type { Plan, Step } from "../plan/types.js";
import type { Bound, Planning } from "./carryOut.js";
import { ForgedPlanError } from "./errors.js";
import { read } from "./files.js";

/**
 * Reads a kept plan.
 *
 * @throws {FileError} when the file cannot be read.
 * @throws {MalformedDataError} when it holds no plan.
 * @throws {AlteredPlanError} when it is not as it was written.
 */
export async function readPlan(file: string): Promise<Plan> {
  const plan = planFromJson(await read(file));
  const wrong = shapeless(plan as object as Readonly<Record<string, unknown>>);
  if (wrong !== undefined) throw new MalformedDataError({ what: `plan ${file}`, given: wrong });
  return plan;
}

/** The part of what came as JSON that is of another type than in a plan: its digest does not vouch for that. */
function shapeless(plan: Readonly<Record<string, unknown>>): string | undefined {
  const { account, chainId, action, steps, fee, rehearsal, depends, route } = plan;
  const part = (value: unknown): Readonly<Record<string, unknown>> =>
    Object(value) as Readonly<Record<string, unknown>>;
  const are = (list: unknown, is: (entry: Readonly<Record<string, unknown>>) => boolean): boolean =>
    Array.isArray(list) && list.every((entry) => is(part(entry)));
  const bigints = (of: unknown, ...names: readonly string[]): boolean =>
    names.every((name) => typeof part(of)[name] === "bigint");
  const call = (of: Readonly<Record<string, unknown>>): boolean =>
    isAddress(String(of.to)) && (of.data === undefined || isHex(of.data)) && bigints(of, "value");
  const sound: Readonly<Record<string, boolean>> = {
    account: isAddress(String(account)),
    chainId: Number.isSafeInteger(chainId),
    action: typeof action === "string" && /^\w+\.\w+$/.test(action),
    route: typeof part(route).name === "string",
    fee: bigints(fee, "most", "maxFeePerGas", "maxPriorityFeePerGas"),
    times: bigints(plan, "block", "madeAt", "expiresAt"),
    steps: are(steps, (step) => step.type !== "transaction" || (call(step) && bigints(step, "gas"))),
    rehearsal: are(rehearsal, (entry) => call(entry) && isHex(entry.data)),
    depends: are(depends, (entry) => isAddress(String(entry.to ?? entry.coinOf)) && (!entry.to || isHex(entry.data))),
  };
  return Object.keys(sound).find((name) => !sound[name]);
}

/**
 * What binds a plan that is made anew to the kept one: the same way to pay, no more gas and no more for it, and the same
 * steps. No price is taken from the file that this machine would not pay itself.
 */
export async function boundBy(client: AnyClient, kept: Plan, file: string): Promise<Bound> {
  const { baseFeePerGas } = await typed(() => getBlock(client));
  const market = await typed(() => estimateMaxPriorityFeePerGas(client));
  const { fee, route } = kept;
  const maxPriorityFeePerGas = least(market, fee.maxPriorityFeePerGas, fee.maxFeePerGas);
  const maxFeePerGas = least(2n * (baseFeePerGas ?? 0n) + market, fee.maxFeePerGas);
  const last = kept.steps.at(-1);
  const planning: Planning = {
    route: route.name,
    gas: last?.type === "transaction" ? last.gas : undefined,
    maxFeePerGas,
    maxPriorityFeePerGas: least(maxPriorityFeePerGas, maxFeePerGas),
  };
  return {
    planning,
    check(plan) {
      const different = differencesOf(kept, plan);
      if (different.length > 0) throw new ForgedPlanError({ file, different });
      if (plan.fee.most <= fee.most) return;
      throw new StalePlanError({ changes: [{ what: "fee", planned: `${fee.most}`, found: `${plan.fee.most}` }] });
    },
  };
}

const least = (...values: readonly bigint[]): bigint => values.reduce((a, b) => (a < b ? a : b));

/** In what a kept plan would do other things than the same action planned here. */
function differencesOf(kept: Plan, made: Plan): readonly string[] {
  // What stands in the way of the plan is told by its checks.
  if (!made.ready) return [];
  const [steps, same] = [Math.max(kept.steps.length, made.steps.length), kept.steps.length === made.steps.length];
  if (!same) return [`steps: ${kept.steps.length}, not ${made.steps.length}`];
  return Array.from({ length: steps }).flatMap((_, index) => {
    const [there, here] = [fieldsOf(kept.steps[index]), fieldsOf(made.steps[index])];
    const names = [...new Set([...Object.keys(there), ...Object.keys(here)])];
    return names
      .filter((name) => there[name] !== here[name])
      .map((name) => `step ${index + 1}, ${name}: ${shown(there[name])}, not ${shown(here[name])}`);
  });
}

/** What a step does: all of it but the gas, and until when a signature is to hold. */
function fieldsOf(step: Step | undefined): Readonly<Record<string, string>> {
  const { gas: _gas, deadline: _deadline, calls, ...rest } = Object(step) as Readonly<Record<string, unknown>>;
  const fields = Object.entries(calls === undefined ? rest : { ...rest, calls: "a batch" });
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value).toLowerCase()]));
}

const shown = (value = "nothing"): string => (value.length > 66 ? `${value.slice(0, 66)}…` : value);
