import {
  type Abi,
  type AbiStateMutability,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  encodeFunctionData,
  type EncodeFunctionDataParameters,
  type Hex,
} from "viem";

import type { Deployment } from "../types/deployment.js";
import type { Abis, ContractName } from "./abis.js";

export type Readable = "view" | "pure";
export type Writable = "nonpayable" | "payable";

/** The functions of a contract. */
export type FunctionName<contract extends ContractName, mutability extends AbiStateMutability> = ContractFunctionName<
  Abis[contract],
  mutability
>;

/** The arguments of a contract's function. */
export type FunctionArgs<
  contract extends ContractName,
  mutability extends AbiStateMutability,
  name extends FunctionName<contract, mutability>,
> = ContractFunctionArgs<Abis[contract], mutability, name>;

/** What an action needs in order to encode its call. */
export interface CallDefinition<
  contract extends ContractName,
  mutability extends AbiStateMutability,
  name extends FunctionName<contract, mutability>,
  args extends object,
  tuple extends FunctionArgs<contract, mutability, name> = FunctionArgs<contract, mutability, name>,
> {
  /** Which contract is called: one of the deployment's, unless `to` says where it is. */
  contract: contract;
  abi: Abis[contract];
  functionName: name;
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
export interface Call<
  contract extends ContractName,
  mutability extends AbiStateMutability,
  name extends FunctionName<contract, mutability>,
> {
  readonly abi: Abis[contract];
  readonly address: Address;
  readonly functionName: name;
  readonly args: FunctionArgs<contract, mutability, name>;
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
  mutability extends AbiStateMutability,
  name extends FunctionName<contract, mutability>,
  args extends object,
>(definition: CallDefinition<contract, mutability, name, args>): (args: args) => Call<contract, mutability, name> {
  const { contract, abi, functionName } = definition;
  return (given) => {
    const { deployment } = given as { deployment?: Readonly<Record<string, unknown>> & Deployment };
    const to = definition.to?.(given) ?? (deployment?.[contract] as Address);
    const args = definition.args(given);
    const data = encodeFunctionData({ abi: abi as Abi, functionName, args } as EncodeFunctionDataParameters);
    return { abi, address: to, functionName, args, to, data, value: definition.value?.(given) ?? 0n };
  };
}

/** A call that only governance may make: encoded here, proposed with `governance.propose`. */
export interface Setting<
  contract extends ContractName,
  name extends FunctionName<contract, Writable>,
  args extends object,
> {
  readonly type: "setting";
  /** The call by itself. Pure. */
  call(args: args): Call<contract, Writable, name>;
}

/** Makes a setting from what is special about it. */
export const defineSetting = <
  contract extends ContractName,
  name extends FunctionName<contract, Writable>,
  args extends object,
  const tuple extends FunctionArgs<contract, Writable, name>,
>(
  definition: CallDefinition<contract, Writable, name, args, tuple>,
): Setting<contract, name, args> => ({
  type: "setting",
  call: defineCall<contract, Writable, name, args>(definition),
});
