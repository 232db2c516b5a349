import { type Abi, type Hex, hexToBytes, toEventSelector } from "viem";

import { emergencyPoolAbi } from "../abis/emergencyPool.js";
import { MalformedDataError } from "../errors/checks.js";
import type { PoolEntry } from "./entries.js";
import type { Keccak } from "./keccak.js";

/** The events of the pool that move money, each folded into the ledger's head. */
export const ledgerEvents = [
  "Pledged",
  "Absorbed",
  "Committed",
  "Uncommitted",
  "Paid",
  "PaidAtOnce",
  "Owed",
  "Collected",
  "Allotted",
] as const satisfies readonly PoolEntry["event"][];

export type LedgerEvent = (typeof ledgerEvents)[number];

/** An entry that moved money, and is in the head. */
export type LedgerEntry = Extract<PoolEntry, { event: LedgerEvent }>;

type Writer = (words: Words, at: number, value: unknown) => void;

interface Layout {
  readonly selector: Uint8Array;
  /** Indexed fields first, then the others, as they stand in the log. */
  readonly fields: readonly { readonly name: string; readonly write: Writer }[];
}

/** Space for the words that are hashed together. */
class Words {
  readonly bytes = new Uint8Array(32 * 16);
  readonly view = new DataView(this.bytes.buffer);

  writeUint(at: number, value: bigint): void {
    if (value < 0n || value >> 256n) throw new MalformedDataError({ what: "uint256", given: value.toString() });
    this.view.setBigUint64(at + 24, value & 0xffff_ffff_ffff_ffffn);
    let rest = value >> 64n;
    for (let offset = 16; offset >= 0; offset -= 8) {
      this.view.setBigUint64(at + offset, rest & 0xffff_ffff_ffff_ffffn);
      rest >>= 64n;
    }
  }

  writeHex(at: number, hex: string, size: number): void {
    if (hex.length !== 2 + 2 * size) throw new MalformedDataError({ what: `${size} bytes`, given: hex });
    for (let index = 0; index < size; index++) {
      const high = nibble(hex.charCodeAt(2 + 2 * index));
      const low = nibble(hex.charCodeAt(3 + 2 * index));
      if (high < 0 || low < 0) throw new MalformedDataError({ what: `${size} bytes`, given: hex });
      this.bytes[at + index] = high * 16 + low;
    }
  }
}

/** The value of a hexadecimal digit, or less than zero. */
function nibble(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  return code >= 65 && code <= 70 ? code - 55 : -1;
}

const writers: Readonly<Record<string, Writer>> = {
  address: (words, at, value) => {
    words.bytes.fill(0, at, at + 12);
    words.writeHex(at + 12, String(value), 20);
  },
  bytes32: (words, at, value) => words.writeHex(at, String(value), 32),
  bool: (words, at, value) => words.writeUint(at, value === true ? 1n : 0n),
  uint16: (words, at, value) => words.writeUint(at, BigInt(value as number)),
  uint256: (words, at, value) => words.writeUint(at, value as bigint),
};

/** Derived from the ABI, so that it cannot drift from the contract. */
const layouts: Readonly<Record<LedgerEvent, Layout>> = /* @__PURE__ */ (() => {
  const abi: Abi = emergencyPoolAbi;
  const layoutOf = (event: LedgerEvent): Layout => {
    const item = abi.find((entry) => entry.type === "event" && entry.name === event);
    if (item?.type !== "event") throw new MalformedDataError({ what: "ABI", given: event });
    const inputs = [...item.inputs.filter(({ indexed }) => indexed), ...item.inputs.filter(({ indexed }) => !indexed)];
    const fields = inputs.map(({ name = "", type }) => {
      const write = writers[type];
      if (!write) throw new MalformedDataError({ what: "type of a ledger event", given: type });
      return { name, write };
    });
    return { selector: hexToBytes(toEventSelector(item)), fields };
  };
  return Object.fromEntries(ledgerEvents.map((event) => [event, layoutOf(event)])) as Record<LedgerEvent, Layout>;
})();

/** Whether an entry moved money, and so is in the head. */
export const isLedgerEntry = (entry: PoolEntry): entry is LedgerEntry => Object.hasOwn(layouts, entry.event);

/** The running digest of a ledger: fold in every entry, in order, and read the head. */
export interface Head {
  fold(entry: LedgerEntry): void;
  read(): Hex;
}

/**
 * Start the digest of a pool's ledger.
 *
 * `head' = bytes20(keccak256(head ‖ topics ‖ data))`, beginning with `bytes20(keccak256(chainid ‖ address))`; each part
 * is padded to whole words of 32 bytes.
 */
export function openHead(chainId: number, pool: string, keccak: Keccak): Head {
  const words = new Words();
  words.writeUint(0, BigInt(chainId));
  writers.address?.(words, 32, pool);
  let head = keccak(words.bytes.subarray(0, 64)).subarray(0, 20);
  return {
    fold({ event, args }) {
      const { selector, fields } = layouts[event];
      words.bytes.set(head, 0);
      words.bytes.fill(0, 20, 32);
      words.bytes.set(selector, 32);
      const values = args as Readonly<Record<string, unknown>>;
      for (let index = 0; index < fields.length; index++) {
        const field = fields[index];
        field?.write(words, 64 + 32 * index, values[field.name]);
      }
      head = keccak(words.bytes.subarray(0, 64 + 32 * fields.length)).subarray(0, 20);
    },
    read: () => `0x${[...head].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`,
  };
}
