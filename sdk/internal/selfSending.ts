import type { Account, Hash } from "viem";

import type { AnyCall } from "./call.js";
import type { AnyClient } from "./client.js";

/** An account that makes any number of calls as one, all or nothing, in its own way: a Safe through its owners. */
export interface SelfSending {
  /** Sends them, and returns the hash of the transaction that they are in. */
  sendCalls(client: AnyClient, calls: readonly AnyCall[]): Promise<Hash>;
}

/** Whether the account sends for itself. */
export const sendsItself = (account: Account): account is Account & SelfSending => "sendCalls" in account;

/** Whether the account is a smart account of viem (ERC-4337): what it does goes through a bundler. */
export const isSmart = (account: Account): account is Extract<Account, { type: "smart" }> => account.type === "smart";

/** Whether the account sends nothing but batches: it is a contract, and no transaction begins with it. */
export const sendsBatches = (account: Account): boolean => isSmart(account) || sendsItself(account);
