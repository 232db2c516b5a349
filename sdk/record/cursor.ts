import { concatHex, type Hash, type Hex, hexToBigInt, isHex, keccak256, numberToHex, slice } from "viem";

import { MalformedDataError } from "../errors/checks.js";
import { ForeignCursorError } from "../errors/record.js";
import type { Deployment } from "../types/deployment.js";
import { toSafeNumber } from "../types/integers.js";
import type { Place } from "./entries.js";

/** Where to go on reading: opaque, safe in a database or an address bar, and of use for this record only. */
export type Cursor = Hex;

/** What a cursor says. */
export interface CursorParts {
  /** The last entry that is known. */
  readonly blockNumber: bigint;
  /** -1: nothing of that block is known. */
  readonly logIndex: number;
  /** Of that block; undefined if no entry is known yet. */
  readonly blockHash: Hash | undefined;
  /** The last block that was looked through. */
  readonly scanned: bigint;
}

/** The log index after which a block has nothing more. */
export const endOfBlock = 0xffff_fffe;

const version: Hex = "0x01";
const nowhere = `0x${"0".repeat(64)}` as const;

/** The first 8 bytes of a digest of chain and pool. */
const communityOf = ({ chainId, pool }: Deployment): Hex =>
  slice(keccak256(concatHex([numberToHex(chainId, { size: 32 }), pool])), 0, 8);

const checksumOf = (body: Hex): Hex => slice(keccak256(body), 0, 4);

/** Writes a cursor: version, community, position, block hash, blocks looked through, checksum. */
export function encodeCursor(deployment: Deployment, parts: CursorParts): Cursor {
  const body = concatHex([
    version,
    communityOf(deployment),
    numberToHex(parts.blockNumber, { size: 8 }),
    numberToHex(parts.logIndex + 1, { size: 4 }),
    parts.blockHash ?? nowhere,
    numberToHex(parts.scanned, { size: 8 }),
  ]);
  return concatHex([body, checksumOf(body)]);
}

/**
 * Reads a cursor.
 *
 * @throws {MalformedDataError} when it is none, or was cut or changed.
 * @throws {ForeignCursorError} when it belongs to another community or chain.
 */
export function decodeCursor(deployment: Deployment, cursor: Cursor): CursorParts {
  const whole = isHex(cursor, { strict: true }) && cursor.length === 2 + 2 * 65;
  const body = whole ? slice(cursor, 0, 61) : "0x";
  if (!whole || slice(cursor, 0, 1) !== version || slice(cursor, 61) !== checksumOf(body))
    throw new MalformedDataError({ what: "cursor", given: String(cursor).slice(0, 80) });
  const [given, expected] = [slice(cursor, 1, 9), communityOf(deployment)];
  if (given !== expected) throw new ForeignCursorError({ given, expected });
  const blockHash = slice(cursor, 21, 53);
  return {
    blockNumber: hexToBigInt(slice(cursor, 9, 17)),
    logIndex: toSafeNumber(hexToBigInt(slice(cursor, 17, 21))) - 1,
    blockHash: blockHash === nowhere ? undefined : blockHash,
    scanned: hexToBigInt(slice(cursor, 53, 61)),
  };
}

/**
 * Make the cursor that goes on after an entry: for those who keep entries, but kept no cursor. Pure.
 *
 * @example
 * ```ts
 * const { entries } = await record.getRecord(client, { deployment, after: toCursor(deployment, lastEntry) });
 * ```
 */
export const toCursor = (
  deployment: Deployment,
  { blockNumber, logIndex, blockHash }: Omit<Place, "transactionHash">,
): Cursor => encodeCursor(deployment, { blockNumber, logIndex, blockHash, scanned: blockNumber });
