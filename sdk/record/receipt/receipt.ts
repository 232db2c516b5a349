import type { Address, Hash, Hex } from "viem";

import type { FullDomain } from "../../internal/sign.js";
import type { AssetBook } from "../export/assets.js";
import type { RecordEntry } from "../entries.js";

/** One gift on a receipt. */
export interface ReceiptGift {
  readonly asset: Address;
  /** In the asset's smallest unit. */
  readonly amount: bigint;
  /** The category that it was given for; 0: general. */
  readonly earmark: number;
  /** Seconds since 1970, of its block. */
  readonly time: bigint;
  readonly transactionHash: Hash;
  readonly logIndex: number;
  /** What it was worth, by whoever issued the receipt, rounded down: in the smallest unit of the currency. */
  readonly value: bigint;
  readonly valueDecimals: number;
  /** Empty where no value is stated. */
  readonly currency: string;
}

/** All gifts of one asset on a receipt. */
export interface ReceiptTotal {
  readonly asset: Address;
  readonly symbol: string;
  readonly decimals: number;
  /** In the asset's smallest unit. */
  readonly amount: bigint;
}

/** A community's confirmation of what a donor gave in a span of time. */
export interface Receipt {
  readonly chainId: number;
  readonly pool: Address;
  /** The community's name, by whoever issued the receipt. */
  readonly community: string;
  /** Who signs for the community. */
  readonly signer: Address;
  readonly donor: Address;
  /** The first second, since 1970. */
  readonly from: bigint;
  /** The first second that is not within any more. */
  readonly until: bigint;
  readonly issuedAt: bigint;
  /** The block up to which the record was read, and the ledger's head then. */
  readonly recordBlock: bigint;
  readonly recordHead: Hex;
  readonly gifts: readonly ReceiptGift[];
  readonly totals: readonly ReceiptTotal[];
}

/** A receipt with its signature (EIP-712). */
export interface SignedReceipt extends Receipt {
  readonly signature: Hex;
}

export const receiptTypes = {
  Receipt: [
    { name: "community", type: "string" },
    { name: "signer", type: "address" },
    { name: "donor", type: "address" },
    { name: "from", type: "uint64" },
    { name: "until", type: "uint64" },
    { name: "issuedAt", type: "uint64" },
    { name: "recordBlock", type: "uint64" },
    { name: "recordHead", type: "bytes20" },
    { name: "gifts", type: "Gift[]" },
    { name: "totals", type: "Total[]" },
  ],
  Gift: [
    { name: "asset", type: "address" },
    { name: "amount", type: "uint256" },
    { name: "earmark", type: "uint16" },
    { name: "time", type: "uint64" },
    { name: "transactionHash", type: "bytes32" },
    { name: "logIndex", type: "uint32" },
    { name: "value", type: "uint256" },
    { name: "valueDecimals", type: "uint8" },
    { name: "currency", type: "string" },
  ],
  Total: [
    { name: "asset", type: "address" },
    { name: "symbol", type: "string" },
    { name: "decimals", type: "uint8" },
    { name: "amount", type: "uint256" },
  ],
} as const;

/** What a receipt is signed for: this community, on this chain. No contract takes such signatures. */
export const receiptDomain = ({ chainId, pool }: Receipt): FullDomain => ({
  name: "Solidarity Receipt",
  version: "1",
  chainId,
  verifyingContract: pool,
});

/** What is signed. Chain and pool are in the domain. */
export function receiptMessage(receipt: Receipt) {
  const { community, signer, donor, from, until, issuedAt, recordBlock, recordHead, gifts, totals } = receipt;
  return { community, signer, donor, from, until, issuedAt, recordBlock, recordHead, gifts, totals };
}

/** A donor's pledges, in the record's order. */
export const pledgesOf = (entries: Iterable<RecordEntry>, donor: Address) =>
  [...entries].filter(
    (entry) =>
      entry.contract === "pool" && entry.event === "Pledged" && entry.args.donor.toLowerCase() === donor.toLowerCase(),
  ) as Extract<RecordEntry, { contract: "pool"; event: "Pledged" }>[];

/** The sums of gifts, by asset, in the order in which the assets first come. */
export function totalsOf(gifts: readonly ReceiptGift[], assets: AssetBook): ReceiptTotal[] {
  const sums = new Map<string, ReceiptTotal>();
  for (const { asset, amount } of gifts) {
    const key = asset.toLowerCase();
    const { symbol = "", decimals = 0 } = assets.get(key) ?? {};
    sums.set(key, { asset, symbol, decimals, amount: (sums.get(key)?.amount ?? 0n) + amount });
  }
  return [...sums.values()];
}
