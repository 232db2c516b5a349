import { getBlockNumber } from "viem/actions";

import { Requested } from "../abis/items/aidRequests.js";
import type { getTerms } from "../actions/request/getTerms.js";
import { AidRequestsUnknownRequestError } from "../errors/generated.js";
import type { AnyClient } from "../internal/client.js";
import { allEvents } from "../internal/event.js";
import { fetchLogs } from "../record/logs.js";
import { decodeTerms } from "../types/terms.js";
import { topicsOf } from "./topics.js";

/** What `request.getTerms` does. */
export async function read(client: AnyClient, { deployment, id }: getTerms.Parameters): Promise<getTerms.ReturnType> {
  const { requests: address, startBlock: fromBlock } = deployment;
  const topics = topicsOf(Requested, { id });
  const toBlock = await getBlockNumber(client, { cacheTime: 0 });
  for await (const { logs } of fetchLogs(client, { address, topics, fromBlock, toBlock })) {
    const [found] = allEvents(Requested)(logs, address).events;
    if (found) return decodeTerms(found.terms);
  }
  throw new AidRequestsUnknownRequestError({ id });
}
