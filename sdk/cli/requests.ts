import { AidRequestsUnknownRequestError } from "../errors/generated.js";
import { streamRecord } from "../record/getRecord.js";
import { type RequestId, unpackRequestId } from "../types/requestId.js";
import { decodeTerms, type Terms } from "../types/terms.js";
import type { Context } from "./command.js";
import { UsageError } from "./errors.js";
import { openProgress } from "./progress.js";
import type { Stage } from "./stage.js";
import { toWhole } from "./values.js";

/** A request, by its full id, with what is asked. */
export interface Found {
  readonly id: RequestId;
  readonly number: number;
  readonly version: number;
  readonly terms: Terms;
}

/**
 * Finds a request by its running number (the newest version of it), or by its full id, decimal or hexadecimal.
 *
 * @throws {AidRequestsUnknownRequestError} when there is none.
 */
export async function findRequest(
  { world, texts }: Context,
  { client, deployment, here }: Stage,
  text: string,
): Promise<Found> {
  const given = /^0x[0-9a-f]{1,64}$/i.test(text) ? BigInt(text) : toWhole("REQUEST", text);
  if (given >> 256n) throw new UsageError("This is no request's id: it is too long.", "Copy it again.", text);
  if (given >> 32n) return { id: given, ...partsOf(given), terms: await here.request.getTerms({ id: given }) };
  let found: Found | undefined;
  const progress = openProgress(world, texts.progress.requests);
  try {
    for await (const { entries } of streamRecord(client, { deployment, contracts: ["requests"] }))
      for (const entry of entries) {
        if (entry.contract !== "requests" || entry.event !== "Requested") continue;
        const { id, terms } = entry.args;
        const parts = partsOf(id);
        if (BigInt(parts.number) === given && (found?.version ?? 0) < parts.version)
          found = { id, ...parts, terms: decodeTerms(terms) };
      }
  } finally {
    progress.clear();
  }
  if (found === undefined) throw new AidRequestsUnknownRequestError({ id: given });
  return found;
}

const partsOf = (id: RequestId): { number: number; version: number } => {
  const { number, version } = unpackRequestId(id);
  return { number, version };
};

/** What is asked, in a line: people decide on this, not on a number. */
export async function inWords(
  { texts: { told } }: Context,
  { money }: Stage,
  { number, version, terms }: Found,
): Promise<string> {
  const { amount, asset, payee: who, category, track, cadence, parts } = terms;
  const how = cadence === "lump" ? "" : cadence === "stream" ? told.stream : told.parts({ parts });
  return told.request({ number, version, amount: await money(amount, asset), who, category, track, how });
}
