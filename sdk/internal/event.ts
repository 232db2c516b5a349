import { type AbiEvent, type Address, type Log, parseEventLogs } from "viem";

import { EventNotFoundError } from "../errors/checks.js";
import type { ContractName, EventName, FieldsOf } from "./abis.js";

/** Reads what an action ends with from the logs of its transaction. `contract` leaves out other contracts' events. */
export type Extract<result extends object> = (logs: readonly Log[], contract?: Address) => result;

/** The fields of all events of one kind, in their order. */
export const allEvents =
  <contract extends ContractName, event extends EventName<contract>>(
    _contract: contract,
    item: AbiEvent & { readonly name: event },
  ): Extract<{ events: FieldsOf<contract, event>[] }> =>
  (logs, contract) => {
    const own = logs.filter(({ address }) => !contract || address.toLowerCase() === contract.toLowerCase());
    const parsed = parseEventLogs({ abi: [item], logs: own, strict: true });
    return { events: parsed.map((log) => (log as { args?: unknown }).args as FieldsOf<contract, event>) };
  };

/** The fields of the one event that an action ends with. */
export const oneEvent =
  <contract extends ContractName, event extends EventName<contract>>(
    name: contract,
    item: AbiEvent & { readonly name: event },
  ): Extract<FieldsOf<contract, event>> =>
  (logs, contract) => {
    const [fields] = allEvents(name, item)(logs, contract).events;
    if (fields === undefined) throw new EventNotFoundError({ event: item.name, contract });
    return fields;
  };

/** The same, with some fields put into words. */
export const mapped =
  <from extends object, to extends object>(extract: Extract<from>, map: (fields: from) => to): Extract<to> =>
  (logs, contract) =>
    map(extract(logs, contract));
