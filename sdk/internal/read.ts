import type { BlockTag } from "viem";
import { readContract } from "viem/actions";

import type { ArgsOf, ContractName, FunctionName, ResultOf } from "./abis.js";
import { type Call, type CallDefinition, defineCall } from "./call.js";
import type { AnyClient } from "./client.js";
import { typed } from "./typed.js";

/** As of when to read. */
export interface ReadOptions {
  blockNumber?: bigint | undefined;
  blockTag?: BlockTag | undefined;
}

/** A read: `action(client, parameters)` asks the contract. */
export interface ReadAction<
  contract extends ContractName,
  name extends FunctionName<contract, "reads">,
  args extends object,
  result,
> {
  (client: AnyClient, parameters: args & ReadOptions): Promise<result>;
  readonly type: "read";
  /** The contract and its function: tells every read from the others. */
  readonly key: `${contract}.${name}`;
  /** The call by itself, for multicall. Pure. */
  call(args: args): Call<contract, "reads", name>;
}

/** Makes a read from what is special about it. */
export function defineRead<
  contract extends ContractName,
  name extends FunctionName<contract, "reads">,
  args extends object,
  const tuple extends ArgsOf<contract, "reads", name>,
  result = ResultOf<contract, "reads", name>,
>(
  definition: CallDefinition<contract, "reads", name, args, tuple> & {
    /** Puts the contract's answer into words. Absent when it needs none. */
    map?: (answer: ResultOf<contract, "reads", name>) => result;
  },
): ReadAction<contract, name, args, result> {
  const { function: item, map } = definition;
  const toCall = defineCall<contract, "reads", name, args>(definition);
  const action = (client: AnyClient, parameters: args & ReadOptions): Promise<result> =>
    typed(async () => {
      const { address, args } = toCall(parameters);
      const { blockNumber, blockTag } = parameters;
      const when = blockNumber === undefined ? { blockTag } : { blockNumber };
      const question = { abi: [item], address, functionName: item.name as string, args };
      const answer = (await readContract(client, { ...question, ...when })) as ResultOf<contract, "reads", name>;
      return map ? map(answer) : (answer as result);
    });
  const key = `${definition.contract}.${item.name}` as const;
  return Object.assign(action, { type: "read" as const, key, call: toCall });
}
