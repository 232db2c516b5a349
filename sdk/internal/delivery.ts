import {
  type Account,
  type Address,
  concat,
  type Hash,
  type Hex,
  keccak256,
  type LocalAccount,
  type TransactionReceipt,
} from "viem";
import { call, getTransaction, sendTransaction, waitForTransactionReceipt } from "viem/actions";

import type { SolidarityError } from "../errors/base.js";
import { TransactionRevertedError } from "../errors/checks.js";
import { MaybeSentError, NotSeenYetError, TransactionReplacedError } from "../errors/plans.js";
import type { AnyCall } from "./call.js";
import type { AnyClient } from "./client.js";
import { patiently } from "./patience.js";
import { toTyped } from "./typed.js";

// From the moment on that something is passed on, nobody may be told that it failed unless it did: who tries again would
// give twice.

/** A transaction, before it is passed on. */
export type Transaction = Partial<Parameters<typeof sendTransaction>[1]> &
  Partial<AnyCall> & { readonly account: Account };

/** What was called, and for whom. */
export type Made = Partial<AnyCall> & { readonly account: Account | Address };

/** A call as viem sends it: with the tag behind it that the client may have (`dataSuffix`), which costs gas too. */
export function tagged<call extends { readonly data: Hex }>({ dataSuffix }: AnyClient, call: call): call {
  const tag = typeof dataSuffix === "object" ? dataSuffix.value : dataSuffix;
  return tag === undefined ? call : { ...call, data: concat([call.data, tag]) };
}

/**
 * Passes a transaction on, and returns its hash.
 *
 * @throws {MaybeSentError} when a wallet was asked, and the connection was lost before it told.
 * @throws {NotSeenYetError} when a key has signed it, and nobody can be asked whether it arrived.
 */
export async function deliver(client: AnyClient, transaction: Transaction): Promise<Hash> {
  const { account } = transaction;
  const send = (by: Account): Promise<Hash> => sendTransaction(client, { ...transaction, account: by } as never);
  if (account.type !== "local") return asking(account, () => send(account));
  let signed: Hex | undefined;
  const signTransaction: LocalAccount["signTransaction"] = async (...given) =>
    (signed = await account.signTransaction(...given));
  try {
    return await send(Object.create(account, { signTransaction: { value: signTransaction } }) as LocalAccount);
  } catch (caught) {
    const hash = signed && keccak256(signed);
    if (hash === undefined || !(await isKnown(client, hash))) throw caught;
    return hash;
  }
}

/**
 * Asks a wallet to send something.
 *
 * @throws {MaybeSentError} when it leaves open whether it did.
 */
export const asking = <result>({ address }: Account, ask: () => Promise<result>): Promise<result> =>
  ask().catch(async (caught: unknown) => {
    const error = await toTyped(caught);
    throw unclear.has(error.code) ? new MaybeSentError({ account: address, code: error.code }, caught) : error;
  });

/** Failures that leave open whether the wallet had passed it on already. */
const unclear: ReadonlySet<string> = new Set(["Network", "Disconnected", "Unexpected"]);

/** Whether the node has a transaction. */
const isKnown = (client: AnyClient, hash: Hash): Promise<boolean> =>
  seen(hash, () =>
    getTransaction(client, { hash }).then(
      () => true,
      (caught: unknown) => {
        if (caught instanceof Error && caught.name === "TransactionNotFoundError") return false;
        throw caught;
      },
    ),
  );

/**
 * Waits for what was sent, bearing with a node that stumbles.
 *
 * @param sent What to look for: a transaction's hash, a batch's or a user operation's id.
 * @throws {NotSeenYetError} when nothing was told of it.
 */
export const seen = <result>(sent: string, wait: () => Promise<result>): Promise<result> =>
  patiently({}, wait, isEndOfWaiting).catch((cause: unknown) => {
    throw new NotSeenYetError({ sent }, cause);
  });

/** Viem has waited for as long as it waits: not a hiccup. */
const isEndOfWaiting = (caught: unknown): boolean =>
  caught instanceof Error && /^WaitFor\w+TimeoutError$/.test(caught.name);

/**
 * Waits until a transaction is in a block, and for it to have succeeded.
 *
 * @param what What was sent, to find out why it was refused.
 * @throws {TransactionReplacedError} when its sender has put another one in its place. (The same at another price will do.)
 */
export async function receiptOf(client: AnyClient, hash: Hash, what?: Made): Promise<TransactionReceipt> {
  const instead: { hash?: Hash } = {};
  const receipt = await seen(hash, () =>
    waitForTransactionReceipt(client, {
      hash,
      onReplaced({ reason, transaction }) {
        if (reason !== "repriced") instead.hash = transaction.hash;
      },
    }),
  );
  if (instead.hash) throw new TransactionReplacedError({ hash, by: instead.hash });
  if (receipt.status === "reverted") throw await whyReverted(client, receipt, what);
  return receipt;
}

/** The reason of a mined refusal: asked for by the same call at the end of its block. */
export async function whyReverted(
  client: AnyClient,
  { transactionHash: hash, blockNumber }: TransactionReceipt,
  what?: Made,
): Promise<SolidarityError> {
  const unknown = new TransactionRevertedError({ hash, blockNumber });
  if (what === undefined) return unknown;
  const { account, to, data, value } = what;
  return call(client, { account, to, data, value, blockNumber }).then(() => unknown, toTyped);
}
