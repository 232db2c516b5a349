import type { DataTag } from "@tanstack/react-query";
import type { Address } from "viem";

import * as actions from "../actions/index.js";
import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import { toTyped } from "../internal/typed.js";
import type { InCommunity, OnChain } from "../types/deployment.js";
import { keyOf, type SolidarityKey, textOf } from "./keys.js";

/** What TanStack Query needs to ask a question, to keep its answer, and to ask again when that may help. */
export interface ReadQuery<result> {
  readonly queryKey: DataTag<SolidarityKey, result, SolidarityError>;
  readonly queryFn: () => Promise<result>;
  readonly retry: (count: number, error: Error) => boolean;
}

/** A read action, as far as a query needs to know. */
export interface Readable<parameters, result> {
  (client: AnyClient, parameters: parameters): Promise<result>;
  /** Never a write, which a query would send again and again. */
  readonly type?: "read";
  readonly key: string;
}

/** Only what waiting may mend is asked again. */
export const retry = (count: number, error: Error): boolean =>
  count < 3 && (error as Partial<SolidarityError>).retryable === true;

/**
 * Make the query of a read action: for `useQuery`, `useSuspenseQuery`, `prefetchQuery`, in React and outside.
 *
 * @param parameters What the action takes.
 *
 * @example
 * ```ts
 * await queryClient.prefetchQuery(readQuery(client, pool.getBooks, { deployment, asset: NATIVE }));
 * ```
 */
export function readQuery<parameters extends OnChain, result>(
  client: AnyClient,
  action: Readable<parameters, result>,
  parameters: parameters & InCommunity,
): ReadQuery<result> {
  const { deployment, account, ...rest } = parameters as InCommunity & { account?: Address | { address: Address } };
  // Some questions are about whoever asks.
  const who = (typeof account === "object" ? account.address : account) ?? client.account?.address;
  return {
    queryKey: keyOf(
      deployment,
      ...action.key.split("."),
      textOf({ ...rest, account: who }),
    ) as ReadQuery<result>["queryKey"],
    // Whatever goes wrong is told in the SDK's words, by actions that bring none of their own too.
    queryFn: () => action(client, parameters).catch(async (caught: unknown) => Promise.reject(await toTyped(caught))),
    retry,
  };
}

/** Whether an action only reads: by what it says of itself, or by its name. */
type ReadName<name, action> = action extends { readonly type: string }
  ? action extends { readonly type: "read" }
    ? name
    : never
  : name extends `get${string}` | `has${string}` | `is${string}` | `verify${string}`
    ? name
    : never;

/** The queries of a namespace: each takes what its action takes. */
export type Queries<actions> = {
  readonly [name in keyof actions as ReadName<name, actions[name]>]: actions[name] extends (
    client: AnyClient,
    parameters: infer parameters,
  ) => Promise<infer result>
    ? (client: AnyClient, parameters: parameters) => ReadQuery<result>
    : never;
};

type AnyAction = ((client: AnyClient, parameters: InCommunity) => Promise<unknown>) & {
  readonly type?: string;
  readonly key?: string;
};

const reads = ([name, { type }]: [string, AnyAction]): boolean =>
  type === undefined ? /^(get|has|is|verify)[A-Z]/.test(name) : type === "read";

/**
 * Make the queries of every read in a namespace of actions. Those that ask more than one contract are kept under `topic`.
 *
 * @example
 * ```ts
 * const { getHead } = queriesOf(pool, "pool");
 * ```
 */
export function queriesOf<actions extends object>(actions: actions, topic: string): Queries<actions> {
  const entries = Object.entries(actions as Record<string, AnyAction>)
    .filter(reads)
    .map(([name, action]) => {
      const run = (client: AnyClient, parameters: InCommunity) => action(client, parameters);
      const keyed = Object.assign(run, { type: "read" as const, key: action.key ?? `${topic}.${name}` });
      return [name, (client: AnyClient, parameters: InCommunity) => readQuery(client, keyed, parameters)];
    });
  return Object.fromEntries(entries) as Queries<actions>;
}

/** What the pool is asked. */
export const poolQueries: Queries<typeof actions.pool> = /* @__PURE__ */ queriesOf(actions.pool, "pool");
/** What is asked about requests. */
export const requestQueries: Queries<typeof actions.request> = /* @__PURE__ */ queriesOf(actions.request, "requests");
/** What is asked about members. */
export const memberQueries: Queries<typeof actions.member> = /* @__PURE__ */ queriesOf(actions.member, "registry");
/** What is asked about funding rounds. */
export const roundQueries: Queries<typeof actions.round> = /* @__PURE__ */ queriesOf(actions.round, "rounds");
/** What is asked about contribution credits. */
export const tokenQueries: Queries<typeof actions.token> = /* @__PURE__ */ queriesOf(actions.token, "token");
/** What is asked about proposals. */
export const governanceQueries: Queries<typeof actions.governance> = /* @__PURE__ */ queriesOf(
  actions.governance,
  "governor",
);
/** What is asked about the record: of all that happened. */
export const recordQueries: Queries<typeof actions.record> = /* @__PURE__ */ queriesOf(actions.record, "record");
