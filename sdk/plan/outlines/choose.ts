import type { Account, Address } from "viem";
import { toAccount } from "viem/accounts";

import { SignatureNeededError } from "../../errors/plans.js";
import type { WriteOptions } from "../../internal/write.js";
import type { Deployment } from "../../types/deployment.js";
import { isPledge } from "../calls.js";
import { clauseOf, movesOf } from "../facts.js";
import type { GasPrice } from "../fees.js";
import type { Sheet } from "../sheet.js";
import { judgeAccepted } from "../trial.js";
import { type ContributionParameters, outlineContribution } from "./contribution.js";
import { type GiftParameters, outlineGift } from "./gift.js";
import type { Outline, Parameters, PlannedWrite } from "./outline.js";
import { checkApproval, checkRelease, checkRequest, checkVote, type Findings } from "./requests.js";

/** Gifts to projects of a round, likewise. */
const CONTRIBUTIONS: readonly string[] = ["rounds.contribute", "rounds.contributeCart", "rounds.contributeFor"];

/** Payments, which join the waiting line without a word when money runs short. */
export const isRelease = (key: string): boolean => key === "requests.release" || key === "requests.releaseRapid";

/** What the write comes to, with the checks that are special to it. */
export async function outlineOf(
  sheet: Sheet,
  write: PlannedWrite,
  parameters: Parameters & WriteOptions,
  price: GasPrice,
): Promise<Outline> {
  const context = { client: sheet.client, account: silent(sheet.sender), sender: sheet.sender };
  if (isPledge(write.key) && parameters.permit === undefined)
    return outlineGift(sheet, write.key, parameters as object as GiftParameters, price);
  if (CONTRIBUTIONS.includes(write.key))
    return outlineContribution(sheet, write.key, parameters as object as ContributionParameters);

  const encoded = await write.encode(context);
  const deployment = parameters.deployment as Deployment;
  const findings = await findingsOf(sheet, write, parameters);
  if (sheet.clear())
    try {
      await write.check(context);
    } catch (caught) {
      await judgeAccepted(sheet, caught);
    }
  const moves = await movesOf(sheet, write.key, encoded, deployment);
  return {
    clause: await clauseOf(sheet, write.key, encoded, deployment),
    call: encoded,
    moves: [...moves, ...findings.moves],
    events: findings.events,
    until: findings.until,
    gas: parameters.gas,
  };
}

/** An account that signs nothing: a write that would sign to prepare itself is told so. */
function silent(address: Address): Account {
  const refuse = (): Promise<never> => Promise.reject(new SignatureNeededError());
  return toAccount({ address, signMessage: refuse, signTransaction: refuse, signTypedData: refuse });
}

/** The checks of the steps that people take most, each named; the others are tried as a whole. */
async function findingsOf(sheet: Sheet, { key }: PlannedWrite, given: Parameters): Promise<Findings> {
  if (key === "erc20.approve") return checkApproval(sheet, given as never);
  if (key === "requests.vote") return checkVote(sheet, given as never);
  if (isRelease(key)) return checkRelease(sheet, given as never);
  if (key === "requests.request") return checkRequest(sheet, given as never);
  return { moves: [], events: [] };
}
