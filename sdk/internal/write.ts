import type { Abi, Account, Address, Hash, Log, TransactionReceipt } from "viem";
import { call, estimateGas, getChainId, sendTransaction, waitForTransactionReceipt } from "viem/actions";
import { decodeFunctionResult } from "viem/utils";

import type { SolidarityError } from "../errors/base.js";
import { TransactionRevertedError, WrongChainError } from "../errors/checks.js";
import type { Deployment } from "../types/deployment.js";
import type { ArgsOf, ContractName, FunctionName, ResultOf } from "./abis.js";
import { type AnyCall, type Call, type CallDefinition, defineCall } from "./call.js";
import { accountOf, type AnyClient } from "./client.js";
import { type Planned, planning } from "./planning.js";
import { toTyped, typed } from "./typed.js";

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
  check?: (input: input, context: Context) => Promise<unknown> | void;
  /** From what people give to what the contract takes: fills in the sender, signs. Absent when both are the same. */
  prepare?: (input: input, context: Context) => Promise<args> | args;
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

/** Makes a write from what is special about it. */
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
  type Parameters = input & WriteOptions;
  const { function: item, check, extractEvent } = definition;
  const toCall = defineCall<contract, "writes", name, args>(definition);

  /** Checks, fills in, signs, encodes. */
  async function prepare(client: AnyClient, parameters: Parameters): Promise<Transaction> {
    const account = accountOf(client, parameters.account);
    const context: Context = { client, account, sender: account.address };
    if (parameters.preflight !== false) {
      await checkChain(client, parameters);
      await check?.(parameters, context);
    }
    const args = definition.prepare ? await definition.prepare(parameters, context) : (parameters as object as args);
    const { to, data, value } = toCall(args);
    return { account, to, data, value };
  }

  async function send(client: AnyClient, parameters: Parameters): Promise<{ hash: Hash; transaction: Transaction }> {
    const transaction = await prepare(client, parameters);
    const { maxFeePerGas, maxPriorityFeePerGas, nonce, preflight } = parameters;
    const gas = parameters.gas ?? (preflight === false ? undefined : await estimateGas(client, transaction));
    const fees = { gas, maxFeePerGas, maxPriorityFeePerGas, nonce };
    const hash = await sendTransaction(client, { ...transaction, ...fees, chain: client.chain ?? null });
    return { hash, transaction };
  }

  const action = (client: AnyClient, parameters: Parameters): Promise<Hash> =>
    typed(async () => (await send(client, parameters)).hash);

  return Object.assign(action, {
    type: "write" as const,
    key: `${definition.contract}.${item.name as name}` as const,
    call: toCall,
    extractEvent,
    simulate: (client: AnyClient, parameters: Parameters) =>
      typed(async () => {
        const { data = "0x" } = await call(client, await prepare(client, parameters));
        return decodeFunctionResult({ abi: [item] as Abi, functionName: item.name as string, data }) as ResultOf<
          contract,
          "writes",
          name
        >;
      }),
    estimateGas: (client: AnyClient, parameters: Parameters) =>
      typed(async () => estimateGas(client, await prepare(client, parameters))),
    sync: (client: AnyClient, parameters: Parameters) =>
      typed(async () => {
        const { hash, transaction } = await send(client, parameters);
        const receipt = await waitForTransactionReceipt(client, { hash });
        if (receipt.status === "reverted") throw await whyReverted(client, receipt, transaction);
        return { ...extractEvent(receipt.logs, transaction.to), receipt };
      }),
    ...planning<contract, name, args, result, input, tuple>(definition, toCall),
  });
}

interface Transaction extends AnyCall {
  readonly account: Account;
}

/** Refuses to sign on another chain than the community's. */
async function checkChain(client: AnyClient, parameters: object): Promise<void> {
  const expected = (parameters as { deployment?: Deployment }).deployment?.chainId;
  if (expected === undefined) return;
  const actual = await getChainId(client);
  if (actual !== expected) throw new WrongChainError({ actual, expected });
}

/** The reason of a mined refusal: asked for by the same call at the end of its block. */
async function whyReverted(
  client: AnyClient,
  { transactionHash: hash, blockNumber }: TransactionReceipt,
  transaction: Transaction,
): Promise<SolidarityError> {
  try {
    await call(client, { ...transaction, blockNumber });
    return new TransactionRevertedError({ hash, blockNumber });
  } catch (cause) {
    return toTyped(cause);
  }
}
