import type { Address, BlockTag } from "viem";
import { readContract } from "viem/actions";

import type { ArgsOf, ContractName, FunctionName, ResultOf } from "./abis.js";
import { type Call, type CallDefinition, defineCall } from "./call.js";
import type { AnyClient } from "./client.js";
import { abiOf, keyOf, nameOf, type Signature } from "./signature.js";
import { typed } from "./typed.js";

/** As of when to read. */
export interface ReadOptions {
  blockNumber?: bigint | undefined;
  blockTag?: BlockTag | undefined;
}

/** Asks a contract. For what is asked on the way to something else: it leaves failures as they come. */
export async function ask<
  contract extends ContractName,
  name extends FunctionName<contract, "reads">,
  args extends ArgsOf<contract, "reads", name>,
>(
  client: AnyClient,
  signature: Signature<contract, name>,
  address: Address,
  args: args,
  { blockNumber, blockTag }: ReadOptions = {},
): Promise<ResultOf<contract, "reads", name>> {
  const when = blockNumber === undefined ? { blockTag } : { blockNumber };
  const question = { abi: abiOf(signature), address, functionName: nameOf(signature) as string, args };
  return (await readContract(client, { ...question, ...when })) as ResultOf<contract, "reads", name>;
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
  const { abi: signature, map } = definition;
  const toCall = defineCall<contract, "reads", name, args>(definition);
  const action = (client: AnyClient, parameters: args & ReadOptions): Promise<result> =>
    typed(async () => {
      const { address, args } = toCall(parameters);
      const answer = await ask(client, signature, address, args, parameters);
      return map ? map(answer) : (answer as result);
    });
  return Object.assign(action, { type: "read" as const, key: keyOf(signature), call: toCall });
}
