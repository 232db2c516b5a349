import { type Address, type Log, parseEventLogs } from "viem";

import { EventNotFoundError } from "../errors/input.js";
import type { ContractName, EventName, FieldsOf } from "./abis.js";
import { abiOf, nameOf, type Signature } from "./signature.js";

/** Reads what an action ends with from the logs of its transaction. `contract` leaves out other contracts' events. */
export type Extract<result extends object> = (logs: readonly Log[], contract?: Address) => result;

/** The fields of all events of one kind, in their order. */
export const allEvents =
  <contract extends ContractName, event extends EventName<contract>>(
    signature: Signature<contract, event>,
  ): Extract<{ events: FieldsOf<contract, event>[] }> =>
  (logs, contract) => {
    const own = logs.filter(({ address }) => !contract || address.toLowerCase() === contract.toLowerCase());
    const parsed = parseEventLogs({ abi: abiOf(signature), logs: own, strict: true });
    return { events: parsed.map((log) => (log as { args?: unknown }).args as FieldsOf<contract, event>) };
  };

/** The fields of the one event that an action ends with. */
export const oneEvent =
  <contract extends ContractName, event extends EventName<contract>>(
    signature: Signature<contract, event>,
  ): Extract<FieldsOf<contract, event>> =>
  (logs, contract) => {
    const [fields] = allEvents(signature)(logs, contract).events;
    if (fields === undefined) throw new EventNotFoundError({ event: nameOf(signature), contract });
    return fields;
  };

/** The same, with some fields put into words. */
export const mapped =
  <from extends object, to extends object>(extract: Extract<from>, map: (fields: from) => to): Extract<to> =>
  (logs, contract) =>
    map(extract(logs, contract));
