import type { Deployment, InCommunity } from "../../types/deployment.js";
import type { SolidarityError } from "../../errors/base.js";
import type { MalformedDataError, RecordMismatchError, UnsupportedTokenError } from "../../errors/checks.js";
import type { OutOfRangeError } from "../../errors/input.js";
import type { RecordReorganisedError } from "../../errors/record.js";
import type { AnyClient } from "../../internal/client.js";
import type { Patience } from "../../internal/patience.js";
import { timesOf } from "../blocks.js";
import type { RecordEntry } from "../entries.js";
import { poolEntries } from "../poolEntries.js";
import { type AssetBook, type AssetInfo, readAssets } from "./assets.js";
import { type Movement, toMovements } from "./movements.js";
import { askPrices, type Price, type PriceSource, valueRoundedDown } from "./prices.js";

/** A movement with its time, and what it was worth then. */
export interface DatedMovement extends Movement {
  /** Seconds since 1970, of its block. */
  readonly time: bigint;
  /** Undefined without a source, or where the source does not know. */
  readonly price: Price | undefined;
  /** What `amount` was worth, in the smallest unit of the price's currency, rounded down. */
  readonly value: bigint | undefined;
}

/** Everything that exports are written from. */
export interface Movements {
  readonly deployment: Deployment;
  readonly assets: AssetBook;
  readonly movements: readonly DatedMovement[];
  /** Every entry of the pool, those that moved no money, too: with them the record can be verified. */
  readonly entries: readonly RecordEntry[];
  readonly times: ReadonlyMap<bigint, bigint>;
}

/**
 * Read all movements of a community's money, dated, named, and valued where a price source is given: what `toCsv`,
 * `toJsonLines` and `toBeancount` write down.
 *
 * @throws {RecordMismatchError} when the node leaves out or alters entries: ask another one.
 * @throws {RecordReorganisedError} when a block of the record is no longer on the chain: read again.
 * @throws {UnsupportedTokenError} when a token does not tell its decimals: pass it among `assets`.
 * @throws {MalformedDataError} when the price source gives what is no price.
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const books = await record.getMovements(client, { deployment });
 * await writeFile("books.csv", toCsv(books));
 * await writeFile("books.beancount", toBeancount(books));
 * ```
 */
export async function getMovements(
  client: AnyClient,
  parameters: getMovements.Parameters,
): Promise<getMovements.ReturnType> {
  const { deployment, price, toBlock, retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  const given = await poolEntries(client, { deployment, entries: parameters.entries, toBlock, ...patience });
  const entries = given.filter(({ contract }) => contract === "pool");
  const times = await timesOf(client, entries, patience);
  const timeOf = ({ entry }: Movement): bigint => times.get(entry.blockNumber) ?? 0n;
  const movements = toMovements(entries);
  const named = new Set(movements.map(({ asset }) => asset));
  const assets = await readAssets(client, named, parameters.assets ?? [], patience);
  const questions = movements.map((movement) => ({ asset: movement.asset, time: timeOf(movement) }));
  const priceAt = await askPrices(price, questions);
  const dated = movements.map((movement): DatedMovement => {
    const time = timeOf(movement);
    const found = priceAt(movement.asset, time);
    const { decimals = 0 } = assets.get(movement.asset.toLowerCase()) ?? {};
    return { ...movement, time, price: found, value: found && valueRoundedDown(movement.amount, decimals, found) };
  });
  return { deployment, assets, movements: dated, entries, times };
}

export namespace getMovements {
  export type Parameters = InCommunity &
    Patience & {
      /** The last block to consider; the newest, unless named. Of no effect with `entries`. */
      toBlock?: bigint | undefined;
      /** The pool's entries from the first on (verify them first: `verifyRecord`); read from the node, unless given. */
      entries?: readonly RecordEntry[] | undefined;
      /** Names and decimals of assets; read from the tokens, unless given. */
      assets?: readonly AssetInfo[] | undefined;
      /** What assets were worth. Nothing is valued without. */
      price?: PriceSource | undefined;
    };
  export type ReturnType = Movements;
  export type ErrorType =
    | RecordMismatchError
    | RecordReorganisedError
    | UnsupportedTokenError
    | MalformedDataError
    | OutOfRangeError
    | SolidarityError;
}
