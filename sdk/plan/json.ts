import { keccak256, stringToHex, type Hex } from "viem";

import { MalformedDataError } from "../errors/checks.js";
import { AlteredPlanError } from "../errors/plans.js";
import type { Plan } from "./types.js";

/** A bigint in JSON, where no text can be mistaken for it. */
const BIGINT = "$bigint";

/**
 * Write a plan as JSON, to keep it, show it elsewhere, or send it from another device.
 *
 * @example
 * ```ts
 * const text = planToJson(await pool.pledge.plan(client, { deployment, asset: NATIVE, amount }));
 * ```
 */
export const planToJson = (plan: Plan): string => write(plan);

const write = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) => (typeof entry === "bigint" ? { [BIGINT]: `${entry}` } : entry));

/**
 * Read a plan that `planToJson` wrote.
 *
 * The digest tells that nothing was lost or altered by accident. It proves nothing about who made the plan: show its
 * steps, and preview it, as you would a transaction that somebody else asks you to send.
 *
 * @throws {MalformedDataError} when the text is no plan.
 * @throws {AlteredPlanError} when the plan is not as it was written.
 *
 * @example
 * ```ts
 * const plan = planFromJson(text);
 * await send(client, plan);
 * ```
 */
export function planFromJson(text: string): Plan {
  const plan = parse(text) as Partial<Plan> | null;
  if (typeof plan !== "object" || plan === null || !Array.isArray(plan.steps) || typeof plan.id !== "string")
    throw new MalformedDataError({ what: "plan", given: text.slice(0, 80) });
  const whole = deepFrozen(plan as Plan);
  checkIntact(whole);
  return whole;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_key, entry: unknown) => {
      const digits =
        typeof entry === "object" && entry !== null ? (entry as Record<string, unknown>)[BIGINT] : undefined;
      if (digits === undefined) return entry;
      if (typeof digits !== "string" || !/^-?\d+$/.test(digits))
        throw new MalformedDataError({ what: "whole number", given: JSON.stringify(digits) });
      return BigInt(digits);
    });
  } catch (cause) {
    if (cause instanceof MalformedDataError) throw cause;
    throw new MalformedDataError({ what: "JSON", given: text.slice(0, 80) });
  }
}

/** Gives a plan its digest, and freezes all of it: a copy, so that nothing of the caller's is frozen. */
export const sealed = (plan: Omit<Plan, "id">): Plan => deepFrozen({ id: digestOf(plan), ...structuredClone(plan) });

/** @throws {AlteredPlanError} when the plan is not what its digest says. */
export function checkIntact({ id, ...rest }: Plan): void {
  const actual = digestOf(rest);
  if (actual !== id) throw new AlteredPlanError({ expected: id, actual });
}

const digestOf = (plan: Omit<Plan, "id">): Hex => keccak256(stringToHex(write(sorted(plan))));

/** The same with every object's keys in one order, so that the digest does not depend on how it was put together. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, sorted(entry)]));
}

function deepFrozen<value>(value: value): value {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFrozen(inner);
    Object.freeze(value);
  }
  return value;
}
