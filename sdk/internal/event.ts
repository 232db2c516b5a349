import {
  type Abi,
  type Address,
  type ContractEventName,
  type Log,
  parseEventLogs,
  type ParseEventLogsReturnType,
} from "viem";

import { EventNotFoundError } from "../errors/checks.js";

type EventFields<abi extends Abi, name extends ContractEventName<abi>> = ParseEventLogsReturnType<
  abi,
  name,
  true
>[number]["args"];

/** Reads what an action ends with from the logs of its transaction. `contract` leaves out other contracts' events. */
export type Extract<result extends object> = (logs: readonly Log[], contract?: Address) => result;

function fieldsOf<const abi extends Abi, name extends ContractEventName<abi>>(
  abi: abi,
  eventName: name,
  logs: readonly Log[],
  contract: Address | undefined,
): EventFields<abi, name>[] {
  const own = logs.filter(({ address }) => !contract || address.toLowerCase() === contract.toLowerCase());
  const parsed = parseEventLogs<abi, true, name>({ abi, eventName, logs: own, strict: true });
  return parsed.map(({ args }) => args as EventFields<abi, name>);
}

/** The fields of the one event that an action ends with. */
export const oneEvent =
  <const abi extends Abi, name extends ContractEventName<abi>>(
    abi: abi,
    eventName: name,
  ): Extract<EventFields<abi, name> & object> =>
  (logs, contract) => {
    const [fields] = fieldsOf(abi, eventName, logs, contract);
    if (fields === undefined) throw new EventNotFoundError({ event: String(eventName), contract });
    return fields as EventFields<abi, name> & object;
  };

/** The fields of all events of one kind that an action ends with, in their order. */
export const allEvents =
  <const abi extends Abi, name extends ContractEventName<abi>>(
    abi: abi,
    eventName: name,
  ): Extract<{ events: EventFields<abi, name>[] }> =>
  (logs, contract) => ({ events: fieldsOf(abi, eventName, logs, contract) });

/** The same, with some fields put into words. */
export const mapped =
  <from extends object, to extends object>(extract: Extract<from>, map: (fields: from) => to): Extract<to> =>
  (logs, contract) =>
    map(extract(logs, contract));
