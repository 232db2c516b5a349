/** What people do in the benchmark: ask, vote, pass time, release. */
import { parseEventLogs, type Address, type ContractFunctionArgs, type Hex, type LocalAccount } from "viem";

import type { aidRequestsAbi } from "../../sdk/abis/index.js";
import { type Community } from "./community.js";
import { COIN, digest, NATIVE, NO_BYTES, type Measure, type World } from "./world.js";

export const TRACK = { rapid: 0, consent: 1, deliberation: 2 } as const;
export const SUPPORT = { against: 0, for: 1, abstain: 2 } as const;

export type Terms = ContractFunctionArgs<typeof aidRequestsAbi, "nonpayable", "request">[0];

export interface Asked {
  readonly id: bigint;
  readonly terms: Terms;
  readonly measure: Measure;
}

export interface Asking {
  readonly requester: LocalAccount;
  readonly payee?: Address;
  readonly track?: keyof typeof TRACK;
  readonly asset?: Address;
  readonly amount?: bigint;
  /** Tells requests apart that are otherwise the same. */
  readonly index?: number;
}

/** The words of a request, as one lump. */
export function termsOf({
  requester,
  payee = requester.address,
  track = "deliberation",
  asset = NATIVE,
  amount = COIN,
  index = 0,
}: Asking): Terms {
  return {
    asset,
    amount,
    payee,
    requester: requester.address,
    category: 3,
    track: TRACK[track],
    cadence: 0,
    parts: 0,
    cliff: 0,
    duration: 0,
    evidence: digest(index),
    agreed: payee === requester.address,
    appealed: false,
  };
}

/** Files a request. */
export async function ask(world: World, { requests }: Community, asking: Asking): Promise<Asked> {
  const terms = termsOf(asking);
  const { hash, gas, logs } = await world.call(asking.requester, {
    ...requests,
    functionName: "request",
    args: [terms],
  });
  return { id: idOf(requests.abi, logs), terms, measure: await world.measured({ hash, gas }) };
}

/** The id in the event of a request just filed. */
export function idOf(abi: typeof aidRequestsAbi, logs: Parameters<typeof parseEventLogs>[0]["logs"]): bigint {
  const [requested] = parseEventLogs({ abi, eventName: "Requested", logs });
  if (!requested) throw new Error("No request was filed.");
  return requested.args.id;
}

export interface Voting {
  readonly voter: LocalAccount;
  readonly id: bigint;
  readonly support?: keyof typeof SUPPORT;
  readonly reason?: Hex;
}

/** Votes, without a reason if none is given. */
export function vote(
  world: World,
  { requests }: Community,
  { voter, id, support = "for", reason = NO_BYTES }: Voting,
): Promise<Measure> {
  return world.measure(voter, { ...requests, functionName: "vote", args: [id, SUPPORT[support], reason] });
}

/** Votes of so many members, from the first on: enough for a quorum of three. */
export async function carry(world: World, community: Community, id: bigint, voters: readonly LocalAccount[]) {
  for (const voter of voters) await vote(world, community, { voter, id });
}

/** Waits until a deliberation (or the window of a consent request) is over. */
export function waitForDecision(world: World, { settings }: Community, track: "consent" | "deliberation"): void {
  const { consentWindow, votingPeriod, lateExtension } = settings.policy;
  world.pass(track === "consent" ? consentWindow : votingPeriod + lateExtension);
}

/** Pays what is due. */
export function release(
  world: World,
  { requests }: Community,
  { by, id, terms }: { by: LocalAccount; id: bigint; terms: Terms },
): Promise<Measure> {
  return world.measure(by, { ...requests, functionName: "release", args: [id, terms] });
}

/** Fills the pool with native coin. */
export async function endow(world: World, { pool }: Community, donor: LocalAccount, amount: bigint): Promise<void> {
  await world.call(donor, {
    ...pool,
    functionName: "pledge",
    args: [{ asset: NATIVE, amount, earmark: 0, counted: false, memo: NO_BYTES }],
    value: amount,
  });
}
