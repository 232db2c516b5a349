import type { Hash } from "viem";

import type { RecordMismatchError } from "../../errors/checks.js";
import type { SolidarityError } from "../../errors/base.js";
import { UnknownGiftError } from "../../errors/record.js";
import type { AnyClient } from "../../internal/client.js";
import type { Patience } from "../../internal/patience.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RecordEntry } from "../entries.js";
import { poolEntries } from "../poolEntries.js";
import { type GiftTrace, traceGifts } from "./traceGifts.js";

/**
 * Trace one gift: which requests it reached, and which kinds of help. Names no person.
 *
 * Money is fungible, so this is a rule, not a fact; the same for everybody, in whole units, with nothing rounded:
 *
 * 1. Each asset has one queue of general money and one for each earmark. A gift stands in the queue of its asset and
 *    earmark by its age in the record; what is absorbed without a pledge is a gift of nobody.
 * 2. What is set aside or paid at once takes as much from the category's queue, and from the general one, as the pool's
 *    entry says (the category's own money first), and of each queue the oldest gift first.
 * 3. A payment out of what is set aside takes the earmarked part first, then the general one, as the pool does; of
 *    each the oldest gift first.
 * 4. What goes back takes the place in its queue that its age gives it, not the end.
 * 5. A payment has reached the request even while the payee has not collected it; that part is also told as `waiting`.
 *
 * Reads the pool's whole record, unless `entries` are given (verify them first: `verifyRecord`). For many gifts, read
 * once and use `traceGifts`.
 *
 * @throws {UnknownGiftError} when the record holds no such gift, or several.
 * @throws {RecordMismatchError} when the node leaves out or alters entries, or more is taken from somewhere than there was.
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { receipt } = await pool.pledgeSync(client, { deployment, asset: NATIVE, amount });
 * // … later
 * const { reached, free } = await record.traceGift(client, { deployment, pledge: receipt });
 * for (const { request, category, amount } of reached) console.log(request, category, amount);
 * ```
 */
export async function traceGift(client: AnyClient, parameters: traceGift.Parameters): Promise<traceGift.ReturnType> {
  const { pledge, ...reading } = parameters;
  const { transactionHash, logIndex } = pledge;
  const found = traceGifts(await poolEntries(client, reading)).filter(
    (gift) =>
      !gift.absorbed &&
      gift.transactionHash.toLowerCase() === transactionHash.toLowerCase() &&
      (logIndex === undefined || gift.logIndex === logIndex),
  );
  const [trace] = found;
  if (!trace || found.length > 1) throw new UnknownGiftError({ transactionHash, logIndex, found: found.length });
  return trace;
}

export namespace traceGift {
  export type Parameters = InCommunity &
    Patience & {
      /** The transaction that made the pledge (a receipt will do); with several pledges in it, the log as well. */
      pledge: { readonly transactionHash: Hash; readonly logIndex?: number | undefined };
      /** The pool's entries from the first on; read from the node, unless given. */
      entries?: readonly RecordEntry[] | undefined;
      /** The last block to consider; the newest, unless named. Of no effect with `entries`. */
      toBlock?: bigint | undefined;
    };
  export type ReturnType = GiftTrace;
  export type ErrorType = UnknownGiftError | RecordMismatchError | SolidarityError;
}
