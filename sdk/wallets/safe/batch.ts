import { type Address, type Hex, keccak256, stringToHex } from "viem";

import { EmptyBatchError } from "../../errors/wallets.js";
import type { AnyCall } from "../../internal/call.js";
import { toUint } from "../../types/integers.js";
import type { SafeAt } from "./message.js";

/** One call in a file of the Transaction Builder. */
export interface SafeBatchCall {
  readonly to: Address;
  /** In wei, as decimal digits. */
  readonly value: string;
  readonly data: Hex;
  readonly contractMethod: null;
  readonly contractInputsValues: null;
}

/** A file that Safe{Wallet}'s Transaction Builder imports: write it with `JSON.stringify`. */
export interface SafeBatch {
  readonly version: "1.0";
  readonly chainId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly meta: {
    readonly name: string;
    readonly description: string;
    readonly txBuilderVersion: string;
    readonly createdFromSafeAddress: Address;
    readonly createdFromOwnerAddress: Address | "";
    /** Shows the Builder that nothing was altered by accident. */
    readonly checksum: Hex;
  };
  readonly transactions: readonly SafeBatchCall[];
}

/** The Builder's version whose format this is. */
const BUILDER = "1.18.2";

/**
 * Make the file with which the owners of a Safe take calls into Safe{Wallet}: Apps → Transaction Builder → drag it in.
 * Nobody has to connect the Safe to a page, or to sign in anywhere. Pure, but for the time unless `createdAt` is given.
 *
 * @throws {EmptyBatchError} when there is no call.
 *
 * @example
 * ```ts
 * const batch = toSafeBatch({
 *   safe,
 *   chainId: deployment.chainId,
 *   name: "Gift to Elm Street",
 *   calls: [pool.approve.call({ deployment, asset, amount }), pool.pledge.call({ deployment, asset, amount })],
 * });
 * await writeFile("gift.json", JSON.stringify(batch));
 * ```
 */
export function toSafeBatch({
  safe,
  chainId,
  calls,
  name,
  description = "",
  owner = "",
  createdAt = Date.now(),
}: SafeAt & {
  calls: readonly AnyCall[];
  /** What the owners read above the batch. */
  name: string;
  description?: string | undefined;
  /** Who proposes it. */
  owner?: Address | undefined | "";
  /** Milliseconds since 1970; now, unless named. */
  createdAt?: number | undefined;
}): SafeBatch {
  if (calls.length === 0) throw new EmptyBatchError();
  const meta = {
    name,
    description,
    txBuilderVersion: BUILDER,
    createdFromSafeAddress: safe,
    createdFromOwnerAddress: owner,
  };
  const batch = {
    version: "1.0" as const,
    chainId: `${chainId}`,
    createdAt,
    meta,
    transactions: calls.map(({ to, value, data }) => ({
      to,
      value: toUint("value", value).toString(),
      data,
      contractMethod: null,
      contractInputsValues: null,
    })),
  };
  return { ...batch, meta: { ...meta, checksum: safeBatchChecksum(batch) } };
}

/**
 * The Builder's checksum of a batch: keys in alphabetical order, each value closed by a comma; without the name, which
 * people may change, and without the checksum itself.
 */
export function safeBatchChecksum(batch: Omit<SafeBatch, "meta"> & { readonly meta: object }): Hex {
  const { checksum: _, ...meta } = { checksum: "", ...batch.meta };
  return keccak256(stringToHex(inOrder({ ...batch, meta: { ...meta, name: null } })));
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const keys = JSON.stringify(entries.map(([key]) => key));
  return `{${keys}${entries.map(([, entry]) => `${inOrder(entry)},`).join("")}}`;
}
