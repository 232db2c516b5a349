import type { Account, Address, Hash, Log, TransactionReceipt } from "viem";

import type { ArgsOf, ContractName, FunctionName, ResultOf } from "./abis.js";
import type { Before } from "./before.js";
import { type AnyCall, type Call, type CallDefinition, defineCall } from "./call.js";
import type { AnyClient } from "./client.js";
import type { Planned } from "./planning.js";
import type * as sending from "./sending.js";
import { keyOf, type Signature } from "./signature.js";
import { typed } from "./typed.js";

/** How to send: all of it optional. */
export interface WriteOptions {
  /** Who acts. The client's account, unless named. */
  account?: Account | Address | undefined;
  gas?: bigint | undefined;
  maxFeePerGas?: bigint | undefined;
  maxPriorityFeePerGas?: bigint | undefined;
  nonce?: number | undefined;
  /** False skips the checks and the simulation before signing: for batches of calls known to be good. */
  preflight?: boolean | undefined;
}

/** What the `…Sync` twin of an action returns: the decoded event, and the receipt it came in. */
export type Done<result extends object> = result & { receipt: TransactionReceipt };

/** Where a check or a preparation stands. */
export interface Context {
  readonly client: AnyClient;
  readonly account: Account;
  readonly sender: Address;
}

/** Everything that makes one write different from the others. */
export interface WriteDefinition<
  contract extends ContractName,
  name extends FunctionName<contract, "writes">,
  args extends object,
  result extends object,
  input extends object,
  tuple extends ArgsOf<contract, "writes", name>,
> extends CallDefinition<contract, "writes", name, args, tuple> {
  /** What can be told before anybody signs. */
  check?: (input: input, before: Before) => Promise<unknown> | void;
  /** From what people give to what the contract takes: fills in the sender, signs. Absent when both are the same. */
  prepare?: (input: input, before: Before) => Promise<NoInfer<args>> | NoInfer<args>;
  /** Reads what the action ends with. */
  extractEvent: (logs: readonly Log[], contract?: Address) => result;
}

/** A write: `action(client, parameters)` sends and returns the hash. */
export interface WriteAction<
  contract extends ContractName,
  name extends FunctionName<contract, "writes">,
  args extends object,
  result extends object,
  input extends object,
> extends Planned<name, input, result> {
  (client: AnyClient, parameters: input & WriteOptions): Promise<Hash>;
  readonly type: "write";
  /** The contract and its function: tells every write from the others. */
  readonly key: `${contract}.${name}`;
  /** The call by itself, for multicall, batches and proposals. Pure. */
  call(args: args): Call<contract, "writes", name>;
  /** What the contract would return if this were sent now. Throws what sending would throw. */
  simulate(client: AnyClient, parameters: input & WriteOptions): Promise<ResultOf<contract, "writes", name>>;
  /** Gas that it would take now. */
  estimateGas(client: AnyClient, parameters: input & WriteOptions): Promise<bigint>;
  /** What the action ended with, from the logs of its transaction. Pure. */
  extractEvent(logs: readonly Log[], contract?: Address): result;
  /** Send, wait for the receipt, and return the decoded event with it. */
  sync(client: AnyClient, parameters: input & WriteOptions): Promise<Done<result>>;
}

/** A call with what was encoded. */
export interface EncodedCall extends AnyCall {
  readonly args: readonly unknown[];
}

/** A write as what carries it out sees it. */
export interface Write {
  readonly key: string;
  readonly abi: Signature;
  call(args: never): EncodedCall;
  check?(input: object, before: Before): Promise<unknown> | void;
  prepare?(input: object, before: Before): Promise<object> | object;
  extractEvent(logs: readonly Log[], contract?: Address): object;
}

type Verb = keyof typeof sending;
type Carry = (write: Write, client: AnyClient, ...given: never[]) => Promise<unknown>;

/** Makes a write from what is special about it. What sends is fetched with the first use: reading needs none of it. */
export function defineWrite<
  contract extends ContractName,
  name extends FunctionName<contract, "writes">,
  args extends object,
  const tuple extends ArgsOf<contract, "writes", name>,
  result extends object,
  input extends object = args,
>(
  definition: WriteDefinition<contract, name, args, result, input, tuple>,
): WriteAction<contract, name, args, result, input> {
  const { extractEvent } = definition;
  const key = keyOf(definition.abi);
  const call = defineCall<contract, "writes", name, args>(definition);
  const write = { ...definition, key, call } as object as Write;
  const later =
    (verb: Verb) =>
    (client: AnyClient, ...given: unknown[]): Promise<never> =>
      typed(async () => {
        const { [verb]: carry }: Record<Verb, Carry> = await import("./sending.js");
        return (await carry(write, client, ...(given as never[]))) as never;
      });
  return Object.assign(later("send"), {
    type: "write" as const,
    key,
    call,
    extractEvent,
    simulate: later("simulate"),
    estimateGas: later("estimateGas"),
    sync: later("sync"),
    plan: later("plan"),
    preview: later("preview"),
    send: later("sendPlan"),
  });
}
