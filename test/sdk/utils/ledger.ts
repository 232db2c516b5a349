import {
  type Address,
  concatHex,
  encodeAbiParameters,
  encodeEventTopics,
  getAddress,
  type Hex,
  keccak256,
  pad,
  slice,
  toEventSelector,
  toHex,
} from "viem";

import { emergencyPoolAbi } from "../../../sdk/abis/index.js";
import { NATIVE, NO_DIGEST } from "../../../sdk/index.js";
import type { PoolEntry } from "../../../sdk/record/index.js";

export const chainId = 31_337;
export const pool = getAddress("0x1000000000000000000000000000000000000001");
export const requests = getAddress("0x2000000000000000000000000000000000000002");
export const token = getAddress("0x3000000000000000000000000000000000000003");

export const person = (number: number): Address => getAddress(toHex(0xaaaa_0000n + BigInt(number), { size: 20 }));

type Fields<event extends PoolEntry["event"]> = Extract<PoolEntry, { event: event }>["args"];

/** Writes entries of a pool as its contract would, one after the other. */
export class LedgerBuilder {
  readonly entries: PoolEntry[] = [];

  add<event extends PoolEntry["event"]>(event: event, args: Fields<event>): this {
    const at = this.entries.length;
    const place = {
      blockNumber: BigInt(100 + Math.floor(at / 3)),
      logIndex: at % 3,
      blockHash: keccak256(toHex(100 + Math.floor(at / 3))),
      transactionHash: keccak256(toHex(`transaction ${at}`)),
    };
    this.entries.push({ contract: "pool", event, args, ...place } as PoolEntry);
    return this;
  }

  pledge(amount: bigint, { asset = NATIVE as Address, earmark = 0, counted = false, donor = person(1) } = {}): this {
    return this.add("Pledged", { asset, donor, payer: donor, amount, earmark, counted, memo: NO_DIGEST });
  }
}

/** One of every event that moves money, and the sums that follow. */
export function everyMovement(): PoolEntry[] {
  const asset: Address = token;
  const module = requests;
  return new LedgerBuilder()
    .add("AssetAdmitted", { asset: NATIVE, creditRate: 10n ** 18n })
    .add("AssetAdmitted", { asset, creditRate: 2n * 10n ** 18n })
    .pledge(1_000n, { counted: true })
    .pledge(500n, { asset, counted: true, donor: person(2) })
    .pledge(300n, { earmark: 7, donor: person(2) })
    .add("Absorbed", { asset: NATIVE, amount: 11n })
    .add("Committed", { module, ref: 5n, asset: NATIVE, amount: 400n, earmarked: 250n, category: 7 })
    .add("Paid", { module, ref: 5n, to: person(3), asset: NATIVE, amount: 100n })
    .add("Paid", { module, ref: 5n, to: person(3), asset: NATIVE, amount: 200n })
    .add("Owed", { asset: NATIVE, to: person(3), amount: 200n })
    .add("Uncommitted", { module, ref: 5n, asset: NATIVE, amount: 100n, earmarked: 0n, category: 7 })
    .add("PaidAtOnce", { module, ref: 6n, to: person(4), asset: NATIVE, amount: 60n, earmarked: 50n, category: 7 })
    .add("Owed", { asset: NATIVE, to: person(4), amount: 60n })
    .add("Collected", { asset: NATIVE, payee: person(3), to: person(5), amount: 200n })
    .add("PaidAtOnce", { module, ref: 7n, to: person(4), asset, amount: 20n, earmarked: 0n, category: 1 })
    .add("AssetDropped", { asset })
    .add("Allotted", { asset: NATIVE, successor: person(6), earmark: 0, amount: 500n }).entries;
}

/** A long, busy record: gifts, commitments, payments, collections. */
export function busyLedger(length: number): PoolEntry[] {
  const ledger = new LedgerBuilder();
  for (let step = 0; ledger.entries.length < length; step++) {
    const [donor, payee] = [person(step % 997), person(step % 501)];
    const ref = BigInt(step);
    ledger.pledge(BigInt(1_000 + step), { donor, counted: step % 3 === 0, earmark: step % 5 === 0 ? 1 : 0 });
    if (step % 4 === 1) {
      ledger.add("Committed", { module: requests, ref, asset: NATIVE, amount: 900n, earmarked: 0n, category: 2 });
      ledger.add("Paid", { module: requests, ref, to: payee, asset: NATIVE, amount: 900n });
      if (step % 8 === 5) {
        ledger.add("Owed", { asset: NATIVE, to: payee, amount: 900n });
        ledger.add("Collected", { asset: NATIVE, payee, to: payee, amount: 900n });
      }
    }
  }
  return ledger.entries.slice(0, length);
}

/** The head by the book, through viem's own encoder: slow, and written apart from the SDK's. */
export function headByTheBook(entries: readonly PoolEntry[]): Hex {
  const seed = encodeAbiParameters([{ type: "uint256" }, { type: "address" }], [BigInt(chainId), pool]);
  const silent: readonly string[] = ["AssetAdmitted", "AssetDropped"];
  return entries
    .filter(({ event }) => !silent.includes(event))
    .reduce<Hex>(
      (head, entry) => slice(keccak256(concatHex([pad(head, { dir: "right", size: 32 }), ...logOf(entry)])), 0, 20),
      slice(keccak256(seed), 0, 20),
    );
}

/** Topics and data of an entry, as the chain logs them. */
export function logOf({ event, args }: PoolEntry): Hex[] {
  const item = emergencyPoolAbi.find((entry) => entry.type === "event" && entry.name === event);
  if (item?.type !== "event") throw new TypeError(event);
  const values = args as Readonly<Record<string, unknown>>;
  const plain = item.inputs.filter((input) => !("indexed" in input && input.indexed));
  const topics = encodeEventTopics({ abi: [item], eventName: event, args: values } as never) as Hex[];
  if (topics[0] !== toEventSelector(item)) throw new TypeError("selector");
  return [...topics, encodeAbiParameters(plain, plain.map(({ name }) => values[name]) as never)];
}
