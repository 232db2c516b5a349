import type { Address } from "viem";

import type { Gift } from "../types/gift.js";
import { unpackRequestId } from "../types/requestId.js";
import type { TermsDraft } from "../types/terms.js";
import type { Support } from "../types/words.js";
import { Owed } from "../abis/items/emergencyPool.js";
import { allEvents } from "../internal/event.js";
import type { Sent } from "../plan/send.js";
import { isNative } from "../types/native.js";
import type { Approval } from "../actions/request/signApproval.js";
import type { ReleaseOutcome } from "../actions/request/release.js";
import type { Writing } from "./carryOut.js";
import type { Context } from "./command.js";
import { type Found, inWords } from "./requests.js";
import type { Stage } from "./stage.js";

/** Every write that the command line makes, from what it is about: whether that was typed, or read from a kept plan. */

/** A gift to the pool, in one's own name or somebody else's. */
export function pledging(
  { texts: { told } }: Context,
  { here, money }: Stage,
  { donor, ...gift }: Omit<Gift, "amount"> & { amount: bigint | "max"; donor?: Address | undefined },
) {
  const { pledge, pledgeFor } = here.pool;
  type Pledged = Awaited<ReturnType<typeof pledge.send>>;
  const tell: Writing<Pledged>["told"] = async ({ amount, asset, donor: who }) => [
    told.given({ amount: await money(amount, asset), who }),
  ];
  const writing: Writing<Pledged> = donor
    ? {
        plan: (options) => pledgeFor.plan({ ...gift, donor, ...options }),
        send: (plan, options) => pledgeFor.send(plan, options),
        told: tell,
      }
    : {
        plan: (options) => pledge.plan({ ...gift, ...options }),
        send: (plan, options) => pledge.send(plan, options),
        told: tell,
      };
  return writing;
}

/** A request for help. */
export function asking(context: Context, stage: Stage, draft: TermsDraft, before?: () => Promise<void>) {
  const { request } = stage.here.request;
  const writing: Writing<Awaited<ReturnType<typeof request.send>>> = {
    plan: (options) => request.plan({ ...draft, ...options }),
    send: (plan, options) => request.send(plan, options),
    before,
    told: async ({ id, terms }) => {
      const { number, version } = unpackRequestId(id);
      return [await inWords(context, stage, { id, number, version, terms }), `id ${id}`];
    },
  };
  return writing;
}

/** A vote or an objection. */
export function voting(
  { texts: { told } }: Context,
  { here }: Stage,
  given: { id: bigint; support: Support; reason?: `0x${string}` | undefined },
  before?: () => Promise<void>,
) {
  const { vote } = here.request;
  const writing: Writing<Awaited<ReturnType<typeof vote.send>>> = {
    plan: (options) => vote.plan({ ...given, ...options }),
    send: (plan, options) => vote.send(plan, options),
    before,
    told: ({ voice }) => [told.counted({ voice })],
  };
  return writing;
}

/** A responder's approval, by a transaction. */
export function approving({ texts: { told } }: Context, { here }: Stage, { id, terms, number }: Found) {
  const { approveRapid, getRequest } = here.request;
  const writing: Writing<Awaited<ReturnType<typeof approveRapid.send>>> = {
    plan: (options) => approveRapid.plan({ id, terms, ...options }),
    send: (plan, options) => approveRapid.send(plan, options),
    told: async () => {
      const { approvals: have, approvalsNeeded: need } = await getRequest({ id });
      return [told.approvals({ have, need, number })];
    },
  };
  return writing;
}

/** A payment, by votes that were cast or by responders' signatures that are brought along. */
export function releasing(
  { texts: { told } }: Context,
  { here, money, deployment }: Stage,
  { id, terms }: Found,
  approvals: readonly Approval[] = [],
) {
  const { release, releaseRapid } = here.request;
  const tell = async ({ paid, complete, funded, receipt }: ReleaseOutcome & Sent): Promise<readonly string[]> => {
    const { asset, payee: who } = terms;
    const missing = funded && funded.missing > 0n ? [told.missing({ amount: await money(funded.missing, asset) })] : [];
    if (paid === 0n) return [told.waits, ...missing];
    // Paid, says the record; but a payee who has not agreed, or cannot receive it, has to fetch it.
    const { events } = allEvents(Owed)(receipt.logs, deployment.pool);
    const owed = events.reduce((sum, { amount }) => sum + amount, 0n);
    if (owed > 0n)
      return [
        told.owed({ amount: await money(owed, asset), who, asset: isNative(asset) ? "" : ` --asset ${asset}` }),
        ...missing,
      ];
    return [told.paid({ amount: await money(paid, asset), who, complete }), ...missing];
  };
  const writing: Writing<Awaited<ReturnType<typeof release.send>>> =
    approvals.length > 0
      ? {
          plan: (options) => releaseRapid.plan({ id, terms, approvals, ...options }),
          send: (plan, options) => releaseRapid.send(plan, options),
          told: tell,
        }
      : {
          plan: (options) => release.plan({ id, terms, ...options }),
          send: (plan, options) => release.send(plan, options),
          told: tell,
        };
  return writing;
}

/** Taking a request back. */
export function withdrawing({ texts: { told } }: Context, { here }: Stage, { id, terms, number }: Found) {
  const { withdraw } = here.request;
  const writing: Writing<Awaited<ReturnType<typeof withdraw.send>>> = {
    plan: (options) => withdraw.plan({ id, terms, ...options }),
    send: (plan, options) => withdraw.send(plan, options),
    told: () => [told.withdrawn({ number })],
  };
  return writing;
}

/** Money that waits in the pool: for its payee, or, from the payee alone, to another address. */
export function collecting(
  { texts: { told } }: Context,
  { here, money }: Stage,
  { asset, payee, to }: { asset: Address; payee?: Address | undefined; to?: Address | undefined },
) {
  const { collect, collectTo } = here.pool;
  type Collected = Awaited<ReturnType<typeof collect.send>>;
  const tell = async ({ amount, to: who }: Collected) => [
    told.paid({ amount: await money(amount, asset), who, complete: false }),
  ];
  const writing: Writing<Collected> = to
    ? {
        plan: (options) => collectTo.plan({ asset, to, ...options }),
        send: (plan, options) => collectTo.send(plan, options),
        told: tell,
      }
    : {
        plan: (options) => collect.plan({ asset, payee, ...options }),
        send: (plan, options) => collect.send(plan, options),
        told: tell,
      };
  return writing;
}

/** An allowance for the rounds, of exactly what is given next. */
export function allowing(
  { texts: { told } }: Context,
  { here, money }: Stage,
  { asset, amount }: { asset: Address; amount: bigint },
) {
  const { approve } = here.round;
  const writing: Writing<Awaited<ReturnType<typeof approve.send>>> = {
    plan: (options) => approve.plan({ asset, amount, ...options }),
    send: (plan, options) => approve.send(plan, options),
    told: async () => [told.allowed({ amount: await money(amount, asset) })],
  };
  return writing;
}

/** A gift to a project of a round. */
export function contributing(
  { texts: { told } }: Context,
  { here, money }: Stage,
  { round, project, amount, asset }: { round: bigint; project: bigint; amount: bigint; asset: Address },
) {
  const { contribute } = here.round;
  const writing: Writing<Awaited<ReturnType<typeof contribute.send>>> = {
    plan: (options) => contribute.plan({ round, project, amount, asset, ...options }),
    send: (plan, options) => contribute.send(plan, options),
    told: async () => [told.givenTo({ amount: await money(amount, asset), project, round })],
  };
  return writing;
}
