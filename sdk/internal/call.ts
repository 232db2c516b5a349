import { type Abi, type Address, encodeFunctionData, type Hex } from "viem";

import type { Deployment } from "../types/deployment.js";
import type { Abis, ArgsOf, ContractName, FunctionName, Mode } from "./abis.js";
import { requireExact } from "./exact.js";
import { abiOf, keyOf, type Signature } from "./signature.js";

/** What an action needs in order to encode its call. */
export interface CallDefinition<
  contract extends ContractName,
  mode extends Mode,
  name extends FunctionName<contract, mode>,
  args extends object,
  tuple extends ArgsOf<contract, mode, name> = ArgsOf<contract, mode, name>,
> {
  /** The function in its line, of one of the deployment's contracts, unless `to` says where it is. */
  abi: Signature<contract, name>;
  to?: (args: args) => Address;
  /** The contract's arguments. */
  args: (args: args) => tuple;
  /** Native coin to send along. */
  value?: (args: args) => bigint;
}

/**
 * One call of a contract, in every form that takes one: viem's `multicall` and `readContract` (abi, address,
 * functionName, args), `sendTransaction`, `sendCalls` and `governance.propose` (to, data, value).
 */
export interface Call<contract extends ContractName, mode extends Mode, name extends FunctionName<contract, mode>> {
  readonly abi: Abis[contract];
  readonly address: Address;
  readonly functionName: name;
  readonly args: ArgsOf<contract, mode, name>;
  readonly to: Address;
  readonly data: Hex;
  readonly value: bigint;
}

/** What a batch or a proposal needs to know of a call. */
export interface AnyCall {
  readonly to: Address;
  readonly data: Hex;
  readonly value: bigint;
}

/** Makes the pure function from an action's arguments to its call. */
export function defineCall<
  contract extends ContractName,
  mode extends Mode,
  name extends FunctionName<contract, mode>,
  args extends object,
>(definition: CallDefinition<contract, mode, name, args>): (args: args) => Call<contract, mode, name> {
  const { abi: signature } = definition;
  const [contract, functionName] = keyOf(signature).split(".") as [contract, name];
  return (given) => {
    const abi = abiOf(signature);
    const { deployment } = given as { deployment?: Readonly<Record<string, unknown>> & Deployment };
    const to = definition.to?.(given) ?? (deployment?.[contract] as Address);
    const args = definition.args(given);
    requireExact(abi[0].inputs, args);
    return {
      abi: abi as object as Abis[contract],
      address: to,
      functionName,
      args,
      to,
      data: encodeFunctionData({ abi: abi as Abi, functionName: functionName as string, args }),
      value: definition.value?.(given) ?? 0n,
    };
  };
}

/** A call that only governance may make: encoded here, proposed with `governance.propose`. */
export interface Setting<
  contract extends ContractName,
  name extends FunctionName<contract, "writes">,
  args extends object,
> {
  readonly type: "setting";
  /** The contract and its function: tells every setting from the others. */
  readonly key: `${contract}.${name}`;
  /** The call by itself. Pure. */
  call(args: args): Call<contract, "writes", name>;
}

/** Makes a setting from what is special about it. */
export const defineSetting = <
  contract extends ContractName,
  name extends FunctionName<contract, "writes">,
  args extends object,
  const tuple extends ArgsOf<contract, "writes", name>,
>(
  definition: CallDefinition<contract, "writes", name, args, tuple>,
): Setting<contract, name, args> => ({
  type: "setting",
  key: keyOf(definition.abi),
  call: defineCall<contract, "writes", name, args>(definition),
});
