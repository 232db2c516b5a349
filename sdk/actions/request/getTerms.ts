import { encodeEventTopics } from "viem";
import { getBlockNumber } from "viem/actions";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { allEvents } from "../../internal/event.js";
import { typed } from "../../internal/typed.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { decodeTerms, type Terms } from "../../types/terms.js";

/**
 * Read the terms of a request from the record: the chain itself keeps only their digest, in the id.
 *
 * @throws {AidRequestsUnknownRequestError} when there is no such request.
 *
 * @example
 * ```ts
 * const terms = await request.getTerms(client, { deployment, id });
 * await request.release(client, { deployment, id, terms });
 * ```
 */
export async function getTerms(client: AnyClient, parameters: getTerms.Parameters): Promise<getTerms.ReturnType> {
  const { deployment, id } = parameters;
  const topics = encodeEventTopics({ abi: [aidRequests.Requested], eventName: "Requested", args: { id } });
  const toBlock = await typed(() => getBlockNumber(client, { cacheTime: 0 }));
  const query = { address: deployment.requests, topics, fromBlock: deployment.startBlock, toBlock };
  const { fetchLogs } = await import("../../record/logs.js");
  for await (const { logs } of fetchLogs(client, query)) {
    const [found] = allEvents("requests", aidRequests.Requested)(logs, deployment.requests).events;
    if (found) return decodeTerms(found.terms);
  }
  const { AidRequestsUnknownRequestError } = await import("../../errors/generated.js");
  throw new AidRequestsUnknownRequestError({ id });
}

export namespace getTerms {
  export type Args = InCommunity & { id: RequestId };
  export type Parameters = Args;
  export type ReturnType = Terms;
  export type ErrorType = errors.AidRequestsUnknownRequestError | errors.SolidarityError;
}
