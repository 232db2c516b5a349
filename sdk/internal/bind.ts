import type { Deployment } from "../types/deployment.js";
import type { AnyClient } from "./client.js";

/** Parameters without what the client is bound to; optional when nothing is left that must be given. */
type Rest<parameters> = parameters extends unknown ? Omit<parameters, "deployment"> : never;
type Given<parameters> =
  object extends Rest<parameters> ? [parameters?: Rest<parameters>] : [parameters: Rest<parameters>];

type Action = (client: AnyClient, parameters: never) => unknown;
type BoundFunction<action> = action extends (client: AnyClient, parameters: infer parameters) => infer result
  ? (...given: Given<parameters>) => result
  : never;
type WithoutClient<action> = action extends (client: AnyClient, ...rest: infer rest) => infer result
  ? (...rest: rest) => result
  : never;
type BoundCall<call> = call extends (args: infer args) => infer result ? (...given: Given<args>) => result : never;

/** An action, bound to a client and a community. */
export type Bound<action> = action extends {
  type: "write";
  call: infer call;
  simulate: infer simulate;
  estimateGas: infer estimateGas;
  extractEvent: infer extractEvent;
  sync: infer sync;
  plan: infer plan;
  preview: infer preview;
  send: infer send;
}
  ? BoundFunction<action> & {
      call: BoundCall<call>;
      simulate: BoundFunction<simulate>;
      estimateGas: BoundFunction<estimateGas>;
      extractEvent: extractEvent;
      sync: BoundFunction<sync>;
      plan: BoundFunction<plan>;
      preview: WithoutClient<preview>;
      send: WithoutClient<send>;
    }
  : action extends { type: "read"; call: infer call }
    ? BoundFunction<action> & { call: BoundCall<call> }
    : action extends { type: "setting"; call: infer call }
      ? { call: BoundCall<call> }
      : BoundFunction<action>;

/** A namespace of actions, bound to a client and a community. */
export type BoundAll<actions> = { readonly [name in keyof actions]: Bound<actions[name]> };

/** Something bound to its client. */
export type Run = (...given: never[]) => unknown;

/** What happens around everything that is asked or sent. Encoding and decoding ask nobody for anything. */
export type Around = (run: Run) => Run;

/** Binds every action of a namespace. Pure: nothing is read, nothing is kept but the two. */
export function bindAll<actions extends object>(
  client: AnyClient,
  deployment: Deployment,
  actions: actions,
  around: Around = (run) => run,
): BoundAll<actions> {
  const bound = Object.entries(actions).map(([name, action]) => [
    name,
    bind(client, deployment, action as Action, around),
  ]);
  return Object.fromEntries(bound) as BoundAll<actions>;
}

type Part = (...given: unknown[]) => unknown;

function bind(client: AnyClient, deployment: Deployment, action: Action, around: Around): unknown {
  const { type, key = "" } = action as { readonly type?: string; readonly key?: string };
  const withClient = (run: Part): Run =>
    around((parameters: object = {}) => run(client, { deployment, ...parameters }));
  const parts = Object.entries(action as object as Record<string, Part>).flatMap(([name, part]): [string, Run][] => {
    if (typeof part !== "function") return [];
    if (name === "call") return [[name, (args: object = {}) => part({ deployment, ...args })]];
    // Of this community alone, unless another contract is named: one transaction may hold events of several.
    const [called] = key.split(".");
    const own = (called === "giftDesk" ? "rounds" : called) as keyof Deployment;
    if (name === "extractEvent") return [[name, (logs: never, contract = deployment[own]) => part(logs, contract)]];
    // What takes a plan is told of the community by it.
    const planned = name === "preview" || name === "send";
    return [[name, planned ? around((...rest) => part(client, ...rest)) : withClient(part)]];
  });
  return Object.assign(type === "setting" ? {} : withClient(action as Part), Object.fromEntries(parts));
}
