import { type Abi, type Address, decodeFunctionData, erc20Abi, type Hex } from "viem";

import { aidRequestsAbi } from "../abis/aidRequests.js";
import { emergencyPoolAbi } from "../abis/emergencyPool.js";
import { quadraticFundingAbi } from "../abis/quadraticFunding.js";
import type { Approval } from "../actions/request/signApproval.js";
import type { Plan } from "../plan/types.js";
import type { ContractGift } from "../types/gift.js";
import { type RequestId, unpackRequestId } from "../types/requestId.js";
import { type ContractTerms, decodeTerms } from "../types/terms.js";
import { support } from "../types/words.js";
import type { Writing } from "./carryOut.js";
import type { Context } from "./command.js";
import { ForeignPlanError } from "./errors.js";
import type { Found } from "./requests.js";
import type { Stage } from "./stage.js";
import {
  allowing,
  approving,
  asking,
  collecting,
  contributing,
  pledging,
  releasing,
  voting,
  withdrawing,
} from "./writings.js";

/** What a kept plan was made for: the write, to be planned anew, and the request that it is about. */
export interface Intent {
  readonly writing: Writing<object>;
  readonly found?: Found;
}

type Reader = (context: Context, stage: Stage, args: readonly unknown[], to: Address) => Promise<Intent> | Intent;

const about = (id: RequestId, terms: unknown): Found => {
  const { number, version } = unpackRequestId(id);
  return { id, number, version, terms: decodeTerms(terms as ContractTerms) };
};

/** How each write that the command line makes is read back from its call. What a plan says of itself is not looked at. */
const readers: Readonly<Record<string, readonly [Abi, Reader]>> = {
  "pool.pledge": [
    emergencyPoolAbi,
    (context, stage, [gift]) => ({ writing: pledging(context, stage, gift as ContractGift) }),
  ],
  "pool.pledgeFor": [
    emergencyPoolAbi,
    (context, stage, [gift, donor]) => ({
      writing: pledging(context, stage, { ...(gift as ContractGift), donor: donor as Address }),
    }),
  ],
  "pool.collect": [
    emergencyPoolAbi,
    (context, stage, [asset, payee]) => ({
      writing: collecting(context, stage, { asset: asset as Address, payee: payee as Address }),
    }),
  ],
  "pool.collectTo": [
    emergencyPoolAbi,
    (context, stage, [asset, to]) => ({
      writing: collecting(context, stage, { asset: asset as Address, to: to as Address }),
    }),
  ],
  "requests.request": [
    aidRequestsAbi,
    (context, stage, [given]) => {
      const { parts, duration, cliff, ...terms } = decodeTerms(given as ContractTerms);
      const schedule = { parts: parts || undefined, duration: duration || undefined, cliff: cliff || undefined };
      return { writing: asking(context, stage, { ...terms, schedule }) };
    },
  ],
  "requests.vote": [
    aidRequestsAbi,
    async (context, stage, [given, index, reason]) => {
      const id = given as RequestId;
      const { number, version } = unpackRequestId(id);
      const found = { id, number, version, terms: await stage.here.request.getTerms({ id }) };
      const vote = { id, support: support.decode(index as number), reason: reason as Hex };
      return { writing: voting(context, stage, vote), found };
    },
  ],
  "requests.approveRapid": [
    aidRequestsAbi,
    (context, stage, [id, terms]) => {
      const found = about(id as RequestId, terms);
      return { writing: approving(context, stage, found), found };
    },
  ],
  "requests.release": [
    aidRequestsAbi,
    (context, stage, [id, terms]) => {
      const found = about(id as RequestId, terms);
      return { writing: releasing(context, stage, found), found };
    },
  ],
  "requests.releaseRapid": [
    aidRequestsAbi,
    (context, stage, [id, terms, approvals]) => {
      const found = about(id as RequestId, terms);
      return { writing: releasing(context, stage, found, approvals as readonly Approval[]), found };
    },
  ],
  "requests.withdraw": [
    aidRequestsAbi,
    (context, stage, [id, terms]) => {
      const found = about(id as RequestId, terms);
      return { writing: withdrawing(context, stage, found), found };
    },
  ],
  "erc20.approve": [
    erc20Abi,
    (context, stage, [, amount], asset) => ({ writing: allowing(context, stage, { asset, amount: amount as bigint }) }),
  ],
  "rounds.contribute": [
    quadraticFundingAbi,
    async (context, stage, [round, project, amount]) => {
      const given = { round: round as bigint, project: project as bigint, amount: amount as bigint };
      const { asset } = await stage.here.round.getRound({ round: given.round });
      return { writing: contributing(context, stage, { ...given, asset }) };
    },
  ],
};

/**
 * Reads what a kept plan was made for from the call that it ends with, so that it can be planned anew: sentence, checks
 * and effects are then this machine's own.
 *
 * @throws {ForeignPlanError} when the command line makes no such write.
 */
export async function intentOf(context: Context, stage: Stage, plan: Plan, file: string): Promise<Intent> {
  const foreign = (): ForeignPlanError => new ForeignPlanError({ file, action: plan.action });
  const call = plan.rehearsal.at(-1);
  const reader = Object.hasOwn(readers, plan.action) ? readers[plan.action] : undefined;
  if (call === undefined || reader === undefined) throw foreign();
  const [abi, read] = reader;
  const { functionName, args = [] } = decoded(abi, call.data) ?? {};
  if (plan.action.split(".")[1] !== functionName) throw foreign();
  return read(context, stage, args as readonly unknown[], call.to);
}

function decoded(abi: Abi, data: Hex): { functionName: string; args?: readonly unknown[] | undefined } | undefined {
  try {
    return decodeFunctionData({ abi, data });
  } catch {
    return undefined;
  }
}
