import { deskOf } from "../actions/request/desk.js";
import { getPolicy } from "../actions/request/getPolicy.js";
import { getRequest } from "../actions/request/getRequest.js";
import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import { patiently } from "../internal/patience.js";
import { type RequestId, unpackRequestId } from "../types/requestId.js";
import { decodeTerms, type Terms } from "../types/terms.js";
import type { Status } from "../types/words.js";
import { requireTip } from "./blocks.js";
import type { RecordEntry } from "./entries.js";
import { streamRecord } from "./getRecord.js";

/** What somebody can do about a request. */
export type RequestStep = "approve" | "object" | "vote" | "release" | "lapse" | "appeal";

/** A request, as it stands. */
export interface ListedRequest extends Omit<getRequest.ReturnType, "status"> {
  /** The running number: what people call it. */
  readonly number: number;
  /** The newest version. */
  readonly version: number;
  readonly id: RequestId;
  readonly terms: Terms;
  readonly status: Status;
  /** The chain's time (seconds since 1970) before which the people who decide can answer; undefined when none can. */
  readonly until: bigint | undefined;
  /** What can be done now, the most pressing first. Whether money is there, a plan of the step tells. */
  readonly possible: readonly RequestStep[];
}

/** The living before the dead, and of the living those that wait for somebody first. */
const ranks: readonly Status[] = ["open", "escalated", "approved", "paying", "lapsed", "refused"];
const rankOf = (status: Status): number => (ranks.includes(status) ? ranks.indexOf(status) : ranks.length);

/** How many requests are asked about at once. */
const ATONCE = 16;

/**
 * List a community's requests in their newest version: those that wait for an answer first, the one whose time ends
 * soonest before the others; then those to be paid; then, if asked for, those that are over.
 *
 * Terms come from the record, everything else from the contract, all as of one block. Amounts are in each asset's
 * smallest unit, times in seconds since 1970.
 *
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * const { requests } = await record.listRequests(client, { deployment });
 * for (const { number, status, possible } of requests) show(number, status, possible);
 * ```
 */
export async function listRequests(
  client: AnyClient,
  parameters: listRequests.Parameters,
): Promise<listRequests.ReturnType> {
  const { deployment, over = false, onProgress } = parameters;
  const { number: blockNumber, timestamp: time } = await requireTip(client, parameters.toBlock, parameters);
  const { newest, ended } = await read(client, { ...parameters, toBlock: blockNumber });
  const wanted = [...newest.values()].filter(({ id }) => over || !ended.has(id));
  const desk = wanted.length > 0 ? await patiently(parameters, () => deskOf(client, { deployment })) : undefined;

  const listed: ListedRequest[] = [];
  for (let at = 0; at < wanted.length; at += ATONCE) {
    onProgress?.(at, wanted.length);
    const part = wanted.slice(at, at + ATONCE).map(async ({ id, terms }): Promise<ListedRequest> => {
      const asked = { deployment, desk, blockNumber };
      const standing = await patiently(parameters, () => getRequest(client, { ...asked, id }));
      const opened = BigInt(standing.openedAt);
      const window =
        terms.track === "rapid" && standing.status === "open"
          ? (await patiently(parameters, () => getPolicy(client, { ...asked, time: opened }))).rapidWindow
          : undefined;
      return { ...partsOf(id), id, terms, ...standing, ...chances(standing, terms, time, window) };
    });
    listed.push(...(await Promise.all(part)));
  }
  const alive = listed.filter(({ status }) => over || rankOf(status) < ranks.length);
  const end = ({ until }: ListedRequest): bigint => until ?? 0n;
  const requests = alive.sort(
    (a, b) =>
      rankOf(a.status) - rankOf(b.status) || (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0) || a.number - b.number,
  );
  return { requests, over: newest.size - alive.length, toBlock: blockNumber, time };
}

export namespace listRequests {
  export type Parameters = Omit<streamRecord.Parameters, "after" | "contracts" | "fromBlock"> & {
    /** Also those that are over: paid, defeated, withdrawn, lapsed and cleared up. */
    over?: boolean | undefined;
    /** Told how many of how many have been asked about. */
    onProgress?: ((done: number, of: number) => void) | undefined;
  };
  export type ReturnType = {
    readonly requests: readonly ListedRequest[];
    /** How many are over and left out. */
    readonly over: number;
    readonly toBlock: bigint;
    /** When that block was made, in seconds since 1970. */
    readonly time: bigint;
  };
  export type ErrorType = streamRecord.ErrorType | SolidarityError;
}

interface Asked {
  readonly id: RequestId;
  readonly terms: Terms;
}

/** The newest version of each request, and the ids that no vote, time or payment will move again. */
async function read(
  client: AnyClient,
  parameters: listRequests.Parameters,
): Promise<{ newest: ReadonlyMap<number, Asked>; ended: ReadonlySet<RequestId> }> {
  const newest = new Map<number, Asked>();
  const ended = new Set<RequestId>();
  for await (const { entries } of streamRecord(client, { ...parameters, contracts: ["requests"] }))
    for (const entry of entries) {
      if (entry.contract === "requests" && entry.event === "Requested") {
        const { id, terms } = entry.args;
        const { number, version } = partsOf(id);
        const known = newest.get(number);
        if (known === undefined || partsOf(known.id).version < version)
          newest.set(number, { id, terms: decodeTerms(terms) });
      }
      const over = endOf(entry);
      if (over !== undefined) ended.add(over);
    }
  return { newest, ended };
}

/** The id that an entry closes for good. */
function endOf(entry: RecordEntry): RequestId | undefined {
  if (entry.contract !== "requests") return undefined;
  if (entry.event === "Withdrawn" || entry.event === "Lapsed") return entry.args.id;
  return entry.event === "Released" && entry.args.complete ? entry.args.id : undefined;
}

const partsOf = (id: RequestId): { number: number; version: number } => {
  const { number, version } = unpackRequestId(id);
  return { number, version };
};

/** What can be done now, and until when those who decide can answer. */
function chances(
  { status, openedAt, deadline }: Pick<getRequest.ReturnType, "status" | "openedAt" | "deadline">,
  { track, appealed }: Terms,
  time: bigint,
  rapidWindow: number | undefined,
): Pick<ListedRequest, "until" | "possible"> {
  const end = BigInt(deadline);
  const open = time < end ? end : undefined;
  const objecting: readonly RequestStep[] = open === undefined ? [] : ["object"];
  switch (status) {
    case "open":
      if (track === "rapid")
        return { until: BigInt(openedAt) + BigInt(rapidWindow ?? 0), possible: ["approve", ...objecting] };
      return { until: open, possible: [track === "consent" ? "object" : "vote"] };
    case "escalated":
      return { until: open, possible: ["vote"] };
    case "approved":
    case "paying":
      return track === "rapid"
        ? { until: open, possible: ["release", ...objecting] }
        : { until: undefined, possible: ["release"] };
    case "released":
      return track === "rapid" ? { until: open, possible: objecting } : { until: undefined, possible: [] };
    case "lapsed":
      return { until: undefined, possible: ["lapse"] };
    case "refused":
      return { until: undefined, possible: appealed ? [] : ["appeal"] };
    default:
      return { until: undefined, possible: [] };
  }
}
