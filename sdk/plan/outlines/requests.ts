import { type Address, erc20Abi, maxUint256 } from "viem";
import { readContract } from "viem/actions";

import { getAsset } from "../../actions/pool/getAsset.js";
import { getBooks } from "../../actions/pool/getBooks.js";
import { getBudgetLeft } from "../../actions/pool/getBudgetLeft.js";
import { getCommitment } from "../../actions/pool/getCommitment.js";
import { getEarmarked } from "../../actions/pool/getEarmarked.js";
import { getPause } from "../../actions/pool/getPause.js";
import { getCaps } from "../../actions/request/getCaps.js";
import { getDue } from "../../actions/request/getDue.js";
import { getRequest } from "../../actions/request/getRequest.js";
import { getStatus } from "../../actions/request/getStatus.js";
import { getVoice } from "../../actions/request/getVoice.js";
import { hasVoted } from "../../actions/request/hasVoted.js";
import { isRapidSuspended } from "../../actions/request/isRapidSuspended.js";
import { getMember } from "../../actions/member/getMember.js";
import { InvalidPayeeError } from "../../errors/checks.js";
import { checkPayee } from "../../internal/check.js";
import type { Deployment } from "../../types/deployment.js";
import { isNative } from "../../types/native.js";
import { matchesTerms, type RequestId } from "../../types/requestId.js";
import type { Terms, TermsDraft } from "../../types/terms.js";
import type { Status } from "../../types/words.js";
import { moment, money, named, unitOf } from "../money.js";
import type { Sheet } from "../sheet.js";
import type { ForeseenEvent, Move } from "../types.js";
import { blockedOf } from "./gift.js";

/** What the checks of a request's step found besides their verdicts. */
export interface Findings {
  readonly moves: readonly Move[];
  readonly events: readonly ForeseenEvent[];
  readonly until?: bigint;
}

/** Where the request stands, and whether that allows the step. */
async function statusIn(
  sheet: Sheet,
  deployment: Deployment,
  id: RequestId,
  wanted: readonly Status[],
): Promise<Status> {
  const status = await sheet.watch("status", (client, asOf) => getStatus(client, { deployment, id, ...asOf }));
  sheet.judge(
    "status",
    wanted.includes(status),
    { have: status, need: wanted.join(", ") },
    { have: sheet.words.statuses[status] },
  );
  return status;
}

/** Looks at a vote or an objection: is it open, in time, by somebody with a voice, who has not voted? */
export async function checkVote(
  sheet: Sheet,
  { deployment, id }: { deployment: Deployment; id: RequestId },
): Promise<Findings> {
  const { sender, block } = sheet;
  const status = await statusIn(sheet, deployment, id, ["open", "escalated", "approved", "paying", "released"]);
  const events = [{ address: deployment.requests, name: "Voted" }];
  if (status === "none") return { moves: [], events };
  const at = { deployment, id, voter: sender };
  const [{ deadline, approvals }, { people }, voted] = await Promise.all([
    sheet.read((client, asOf) => getRequest(client, { deployment, id, ...asOf })),
    sheet.watch("eligibility", (client, asOf) => getVoice(client, { ...at, ...asOf })),
    sheet.watch("voted", (client, asOf) => hasVoted(client, { ...at, ...asOf })),
  ]);
  const until = BigInt(deadline);
  sheet.judge("deadline", block.timestamp < until, { have: until, need: block.timestamp }, { have: moment(until) });
  sheet.judge("eligibility", people > 0n, { have: people, need: 1n });
  // A responder's approval shows as a vote too, and does not stop an objection.
  sheet.judge("voted", !voted, { have: voted, need: false }, {}, approvals === 0n);
  return { moves: [], events, until };
}

/** Looks at a release: the terms, the decision, the pause, the money and the budget. */
export async function checkRelease(
  sheet: Sheet,
  { deployment, id, terms, approvals }: { deployment: Deployment; id: RequestId; terms: Terms; approvals?: unknown },
): Promise<Findings> {
  const { asset, amount, category, payee, agreed } = terms;
  const rapid = terms.track === "rapid";
  const matches = matchesTerms(id, terms);
  sheet.judge("terms", matches, { have: matches, need: true });
  const status = await statusIn(sheet, deployment, id, approvals ? ["open", "approved"] : ["approved", "paying"]);

  const until = BigInt(await sheet.watch("pause", (client, asOf) => getPause(client, { deployment, ...asOf })));
  const now = sheet.block.timestamp;
  sheet.judge("pause", until <= now, { have: until, need: now }, { have: moment(until) });
  if (rapid) {
    const suspended = await sheet.watch("suspension", (client, asOf) =>
      isRapidSuspended(client, { deployment, ...asOf }),
    );
    sheet.judge("suspension", !suspended, { have: suspended, need: false });
  }

  const released = { address: deployment.requests, name: "Released" };
  const paid = (paidNow: bigint): Findings => ({
    moves: agreed && paidNow > 0n ? [{ asset, from: deployment.pool, to: payee, amount: paidNow }] : [],
    events: [released],
  });
  if (!isNative(asset) && (await blockedOf(sheet, asset, [payee]))?.length)
    sheet.notices.push(sheet.words.notices.waits({ who: named(payee) }));
  if (!matches || !sheet.clear()) return { moves: [], events: [released] };
  if (status === "paying")
    return paid(await sheet.read((client, asOf) => getDue(client, { deployment, id, terms, ...asOf })));

  // Money and budget that are short let an ordinary request wait in line; a rapid one is paid whole or not at all.
  const [books, earmarked, { amount: committed }] = await Promise.all([
    sheet.read((client, asOf) => getBooks(client, { deployment, asset, ...asOf })),
    sheet.read((client, asOf) => getEarmarked(client, { deployment, asset, earmark: category, ...asOf })),
    sheet.read((client, asOf) => getCommitment(client, { deployment, ref: id, asset, ...asOf })),
  ]);
  const [have, need] = [books.available + earmarked, amount - committed];
  const lane = rapid ? 1 : 0;
  const left = await sheet.watch(
    "budget",
    (client, asOf) => getBudgetLeft(client, { deployment, asset, lane, ...asOf }),
    (found) => (found < need ? found : need),
  );
  const unit = await unitOf(sheet, asset);
  const text = (value: bigint): string => money(value, unit, sheet.words);
  sheet.judge("money", have >= need, { have, need }, { have: text(have), need: text(need) }, rapid);
  sheet.judge("budget", left >= need, { have: left, need }, { have: text(left), need: text(need) }, rapid);
  return paid(have >= need && left >= need && terms.cadence === "lump" ? amount : 0n);
}

/** Looks at a request for help: what is asked, for whom, on which track. */
export async function checkRequest(sheet: Sheet, given: TermsDraft & { deployment: Deployment }): Promise<Findings> {
  const { deployment, asset, amount, payee = sheet.sender, track } = given;
  sheet.judge("amount", amount > 0n, { have: amount, need: 1n });
  sheet.judge("payee", isPayee(deployment, given, payee), { have: payee, need: "" }, { have: named(payee) });
  if (!isNative(asset)) {
    const { admitted } = await sheet.watch("asset", (client, asOf) => getAsset(client, { deployment, asset, ...asOf }));
    sheet.judge("asset", admitted, { have: admitted, need: true });
  }
  if (track === "rapid") {
    const suspended = await sheet.watch("suspension", (client, asOf) =>
      isRapidSuspended(client, { deployment, ...asOf }),
    );
    sheet.judge("suspension", !suspended, { have: suspended, need: false });
  }
  if (track === "consent") {
    const { number, since, until } = await sheet.watch("eligibility", (client, asOf) =>
      getMember(client, { deployment, member: sheet.sender, ...asOf }),
    );
    const votes = number !== 0 && until === 0 && BigInt(since) <= sheet.block.timestamp;
    sheet.judge("eligibility", votes, { have: BigInt(since), need: sheet.block.timestamp });
  }
  if (track !== "deliberation") {
    const caps = await sheet.watch("cap", (client, asOf) => getCaps(client, { deployment, asset, ...asOf }));
    // Half of the rapid cap is what a payee's bucket holds at once.
    const most = track === "consent" ? caps.consentCap : caps.rapidPerPayee / 2n;
    const unit = await unitOf(sheet, asset);
    const text = (value: bigint): string => money(value, unit, sheet.words);
    sheet.judge("cap", amount <= most, { have: most, need: amount }, { have: text(most), need: text(amount) });
  }
  return { moves: [], events: [{ address: deployment.requests, name: "Requested" }] };
}

/** Looks at an allowance: nobody needs to allow more than they have, and an unlimited one is never taken back. */
export async function checkApproval(
  sheet: Sheet,
  { asset, amount }: { asset: Address; amount: bigint },
): Promise<Findings> {
  const held = await sheet.read((client, asOf) =>
    readContract(client, { abi: erc20Abi, address: asset, functionName: "balanceOf", args: [sheet.sender], ...asOf }),
  );
  const unit = await unitOf(sheet, asset);
  const need = amount > maxUint256 / 2n ? sheet.words.unlimited : money(amount, unit, sheet.words);
  const texts = { have: money(held, unit, sheet.words), need };
  sheet.judge("balance", amount <= held, { have: held, need: amount }, texts);
  return { moves: [], events: [{ address: asset, name: "Approval" }] };
}

function isPayee(deployment: Deployment, { asset }: TermsDraft, payee: Address): boolean {
  try {
    checkPayee(deployment, asset, payee);
    return true;
  } catch (caught) {
    if (caught instanceof InvalidPayeeError) return false;
    throw caught;
  }
}
