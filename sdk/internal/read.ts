import type { Abi, BlockTag, ContractFunctionReturnType } from "viem";
import { readContract } from "viem/actions";

import type { Abis, ContractName } from "./abis.js";
import { type Call, type CallDefinition, defineCall, type FunctionArgs, type FunctionName, type Readable } from "./call.js";
import type { AnyClient } from "./client.js";
import { typed } from "./typed.js";

/** As of when to read. */
export interface ReadOptions {
  blockNumber?: bigint | undefined;
  blockTag?: BlockTag | undefined;
}

type Answer<contract extends ContractName, name extends FunctionName<contract, Readable>> = ContractFunctionReturnType<
  Abis[contract],
  Readable,
  name
>;

/** A read: `action(client, parameters)` asks the contract. */
export interface ReadAction<
  contract extends ContractName,
  name extends FunctionName<contract, Readable>,
  args extends object,
  result,
> {
  (client: AnyClient, parameters: args & ReadOptions): Promise<result>;
  readonly type: "read";
  /** The call by itself, for multicall. Pure. */
  call(args: args): Call<contract, Readable, name>;
}

/** Makes a read from what is special about it. */
export function defineRead<
  contract extends ContractName,
  name extends FunctionName<contract, Readable>,
  args extends object,
  const tuple extends FunctionArgs<contract, Readable, name>,
  result = Answer<contract, name>,
>(
  definition: CallDefinition<contract, Readable, name, args, tuple> & {
    /** Puts the contract's answer into words. Absent when it needs none. */
    map?: (answer: Answer<contract, name>) => result;
  },
): ReadAction<contract, name, args, result> {
  const { abi, map } = definition;
  const toCall = defineCall<contract, Readable, name, args>(definition);
  const action = (client: AnyClient, parameters: args & ReadOptions): Promise<result> =>
    typed(async () => {
      const { address, functionName, args } = toCall(parameters);
      const { blockNumber, blockTag } = parameters;
      const when = blockNumber === undefined ? { blockTag } : { blockNumber };
      const question = { abi: abi as Abi, address, functionName: functionName as string, args: args as readonly unknown[] };
      const answer = (await readContract(client, { ...question, ...when })) as Answer<contract, name>;
      return map ? map(answer) : (answer as result);
    });
  return Object.assign(action, { type: "read" as const, call: toCall });
}
