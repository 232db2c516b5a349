import type { Address } from "viem";

import type { SolidarityError } from "../../errors/base.js";
import type { MalformedDataError, RecordMismatchError, UnsupportedTokenError } from "../../errors/checks.js";
import type { OutOfRangeError } from "../../errors/input.js";
import { NothingGivenError, type RecordReorganisedError } from "../../errors/record.js";
import type { AnyClient } from "../../internal/client.js";
import type { Patience } from "../../internal/patience.js";
import type { InCommunity } from "../../types/deployment.js";
import { inRange } from "../../types/integers.js";
import { requireTip, timesOf } from "../blocks.js";
import type { RecordEntry } from "../entries.js";
import { type AssetInfo, readAssets } from "../export/assets.js";
import { askPrices, type PriceSource, valueRoundedDown } from "../export/prices.js";
import { loadKeccak } from "../keccak.js";
import { poolEntries } from "../poolEntries.js";
import { replayRecord } from "../replay.js";
import { pledgesOf, type Receipt, type ReceiptGift, totalsOf } from "./receipt.js";

/**
 * Make a donor's receipt from the record: every pledge in their name (whoever paid it) in a year (UTC) or in any span
 * of time, to the last unit. Let the community's signer sign it with `signReceipt`.
 *
 * @throws {NothingGivenError} when the donor gave nothing in that time.
 * @throws {OutOfRangeError} when the span ends before it begins.
 * @throws {UnsupportedTokenError} when a token does not tell its decimals: pass it among `assets`.
 * @throws {MalformedDataError} when the price source gives what is no price.
 * @throws {RecordMismatchError} when the node leaves out or alters entries: ask another one.
 * @throws {RecordReorganisedError} when a block of the record is no longer on the chain.
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const receipt = await record.getReceipt(client, { deployment, community: "Elm Street", signer, donor, year: 2026 });
 * const signed = await record.signReceipt(treasurer, { deployment, receipt });
 * await writeFile("receipt.html", receiptToHtml(signed));
 * ```
 */
export async function getReceipt(client: AnyClient, parameters: getReceipt.Parameters): Promise<getReceipt.ReturnType> {
  const { deployment, donor, community, signer, retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  const { from, until } = spanOf(parameters);
  const last = parameters.entries?.at(-1)?.blockNumber;
  const tip = await requireTip(client, parameters.toBlock ?? last, patience);
  const reading = { deployment, entries: parameters.entries, toBlock: tip.number, ...patience };
  const given = await poolEntries(client, reading);
  const entries = given.filter(({ blockNumber }) => blockNumber <= tip.number);

  const pledges = pledgesOf(entries, donor);
  const times = await timesOf(client, pledges, patience);
  const dated = pledges
    .map((entry) => ({ ...entry.args, entry, time: times.get(entry.blockNumber) ?? 0n }))
    .filter(({ time }) => time >= from && time < until);
  if (dated.length === 0) throw new NothingGivenError({ donor, from, until });
  const named = new Set(dated.map(({ asset }) => asset));
  const assets = await readAssets(client, named, parameters.assets ?? [], patience);
  const priceAt = await askPrices(parameters.price, dated);
  const gifts = dated.map(({ asset, amount, earmark, time, entry }): ReceiptGift => {
    const { transactionHash, logIndex } = entry;
    const price = priceAt(asset, time);
    const { decimals = 0 } = assets.get(asset.toLowerCase()) ?? {};
    const value = price ? valueRoundedDown(amount, decimals, price) : 0n;
    const worth = { value, valueDecimals: price?.decimals ?? 0, currency: price?.currency ?? "" };
    return { asset, amount, earmark, time, transactionHash, logIndex, ...worth };
  });
  const { chainId, pool } = deployment;
  const { head } = replayRecord(entries, { chainId, pool, keccak: await loadKeccak() });
  return {
    ...{ chainId, pool, community, signer, donor, from, until, issuedAt: tip.timestamp },
    ...{ recordBlock: tip.number, recordHead: head, gifts, totals: totalsOf(gifts, assets) },
  };
}

export namespace getReceipt {
  export type Parameters = InCommunity &
    Patience & {
      donor: Address;
      /** The community's name, as it is to stand on the receipt. */
      community: string;
      /** Who will sign: the account that the community has named for this. */
      signer: Address;
      /** The last block to consider; the newest, unless named. */
      toBlock?: bigint | undefined;
      /** The pool's entries from the first to the end of a block; read from the node, unless given. */
      entries?: readonly RecordEntry[] | undefined;
      /** Names and decimals of assets; read from the tokens, unless given. */
      assets?: readonly AssetInfo[] | undefined;
      /** What assets were worth. No values are stated without. */
      price?: PriceSource | undefined;
    } & (
      | { /** A year, in UTC. */ year: number; from?: undefined; until?: undefined }
      | {
          /** The first second, since 1970. */
          from: bigint;
          /** The first second that is not within any more. */
          until: bigint;
          year?: undefined;
        }
    );
  export type ReturnType = Receipt;
  export type ErrorType =
    | NothingGivenError
    | OutOfRangeError
    | UnsupportedTokenError
    | MalformedDataError
    | RecordMismatchError
    | RecordReorganisedError
    | SolidarityError;
}

const latest = (1n << 53n) - 1n;

function spanOf({ year, from, until }: getReceipt.Parameters): { from: bigint; until: bigint } {
  if (year !== undefined) {
    inRange("year", year, 1970, 9999);
    const begin = (of: number): bigint => BigInt(Date.UTC(of, 0, 1)) / 1_000n;
    return { from: begin(year), until: begin(year + 1) };
  }
  inRange("from", from, 0n, latest);
  return { from, until: inRange("until", until, from + 1n, latest) };
}
