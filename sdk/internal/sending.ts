import type { AbiFunction, Account, Address, Hash, TransactionReceipt } from "viem";
import { call, estimateGas as gasOf, getChainId } from "viem/actions";
import { decodeFunctionData, decodeFunctionResult, toFunctionSelector } from "viem/utils";

import { TransactionRevertedError, WrongChainError } from "../errors/checks.js";
import { EventNotFoundError, WrongTypeError } from "../errors/input.js";
import type { Preview } from "../plan/preview.js";
import type { SendOptions, Sent } from "../plan/send.js";
import type { Plan } from "../plan/types.js";
import type { Deployment } from "../types/deployment.js";
import { type Before, beforeSigning } from "./before.js";
import type { AnyCall } from "./call.js";
import { accountOf, type AnyClient } from "./client.js";
import { deliver, type Made, receiptOf, tagged, whyReverted } from "./delivery.js";
import { requireDigests } from "./plainText.js";
import { abiOf } from "./signature.js";
import type { Context, Done, EncodedCall, Write, WriteOptions } from "./write.js";

// What the parts of a write action do: fetched when the first of them is called.

type Parameters = object & WriteOptions;

interface Transaction extends AnyCall {
  readonly account: Account;
}

/** Checks, sends and returns the hash. */
export const send = async (write: Write, client: AnyClient, parameters: Parameters): Promise<Hash> =>
  (await sendOff(write, client, parameters)).hash;

/** What the contract would return if this were sent now. */
export async function simulate(write: Write, client: AnyClient, parameters: Parameters): Promise<unknown> {
  const { data = "0x" } = await call(client, await prepare(write, client, parameters));
  return decodeFunctionResult({ abi: abiOf(write.abi), data });
}

/** Gas that it would take now. */
export const estimateGas = async (write: Write, client: AnyClient, parameters: Parameters): Promise<bigint> =>
  gasOf(client, tagged(client, await prepare(write, client, parameters)));

/** Checks, sends, waits for the receipt, and returns the decoded event with it. */
export async function sync(write: Write, client: AnyClient, parameters: Parameters): Promise<Done<object>> {
  const { hash, transaction } = await sendOff(write, client, parameters);
  const receipt = await receiptOf(client, hash, transaction);
  return { ...(await outcomeOf(write, client, receipt, transaction)), receipt };
}

/** Looks at everything before anybody signs. */
export async function plan(write: Write, client: AnyClient, parameters: Parameters): Promise<Plan> {
  requireNoText(write, parameters);
  const { planWrite } = await import("../plan/plan.js");
  return planWrite(client, parameters, {
    key: write.key,
    check: async (context) => void (await write.check?.(parameters, before(context))),
    encode: (context) => encode(write, parameters, before(context)),
  });
}

/** What a plan would do now. */
export async function preview(write: Write, client: AnyClient, plan: Plan): Promise<Preview> {
  checkOwn(write, plan);
  return (await import("../plan/preview.js")).preview(client, plan);
}

/** Sends a plan as it was shown. */
export async function sendPlan(
  write: Write,
  client: AnyClient,
  plan: Plan,
  options?: SendOptions,
): Promise<object & Sent> {
  checkOwn(write, plan);
  const sent = await (await import("../plan/send.js")).send(client, plan, options);
  return {
    ...(await outcomeOf(write, client, sent.receipt, { ...plan.rehearsal.at(-1), account: plan.account })),
    ...sent,
  };
}

/** A plan of another action would be carried out, and then not be found in what came of it. */
function checkOwn({ key }: Write, { action }: Plan): void {
  if (action !== key)
    throw new WrongTypeError({ name: "plan", given: `a plan of ${action}`, expected: `one of ${key}` });
}

/** Checks, fills in, signs, encodes. */
async function prepare(write: Write, client: AnyClient, parameters: Parameters): Promise<Transaction> {
  requireNoText(write, parameters);
  const account = accountOf(client, parameters.account);
  const aid = before({ client, account, sender: account.address });
  if (parameters.preflight !== false) {
    await checkChain(client, parameters);
    await write.check?.(parameters, aid);
  }
  const { to, data, value } = await encode(write, parameters, aid);
  return { account, to, data, value };
}

const before = (context: Context): Before => ({ ...context, ...beforeSigning(context) });

/** Fills in, signs, encodes. */
const encode = async (write: Write, parameters: Parameters, aid: Before): Promise<EncodedCall> =>
  write.call(((await write.prepare?.(parameters, aid)) ?? parameters) as never);

/** Refuses text where a digest belongs. Two functions of the governor's take text, which is public. */
function requireNoText(write: Write, parameters: Parameters): void {
  const { account: _, deployment: __, ...said } = parameters as Parameters & { deployment?: Deployment };
  if (!abiOf(write.abi)[0].inputs.some(({ type }) => type === "string")) requireDigests(said);
}

async function sendOff(
  write: Write,
  client: AnyClient,
  parameters: Parameters,
): Promise<{ hash: Hash; transaction: Transaction }> {
  const transaction = await prepare(write, client, parameters);
  const { maxFeePerGas, maxPriorityFeePerGas, nonce, preflight } = parameters;
  const gas = parameters.gas ?? (preflight === false ? undefined : await gasOf(client, tagged(client, transaction)));
  const fees = { gas, maxFeePerGas, maxPriorityFeePerGas, nonce };
  const hash = await deliver(client, { ...transaction, ...fees, chain: client.chain ?? null });
  return { hash, transaction };
}

/** Refuses to sign on another chain than the community's. */
async function checkChain(client: AnyClient, parameters: object): Promise<void> {
  const expected = (parameters as { deployment?: Deployment }).deployment?.chainId;
  if (expected === undefined) return;
  const actual = await getChainId(client);
  if (actual !== expected) throw new WrongChainError({ actual, expected });
}

/** What the contract told. A wallet that is a contract may go through without the call that it was to make. */
async function outcomeOf(write: Write, client: AnyClient, receipt: TransactionReceipt, made: Made): Promise<object> {
  try {
    return write.extractEvent(receipt.logs, writerOf(write, made));
  } catch (caught) {
    const reason = caught instanceof EventNotFoundError && (await whyReverted(client, receipt, made));
    throw reason && !(reason instanceof TransactionRevertedError) ? reason : caught;
  }
}

/** Who writes down what came of it: the contract that is called. Carts that the gift desk brings: the rounds they are for. */
function writerOf({ key, abi }: Write, { to, data = "0x" }: Made): Address | undefined {
  if (!key.startsWith("giftDesk.") || !data.startsWith(toFunctionSelector(abiOf(abi)[0] as AbiFunction))) return to;
  const { args } = decodeFunctionData({ abi: abiOf(abi), data });
  const [cart] = args as readonly [{ readonly rounds: Address }];
  return cart.rounds;
}
