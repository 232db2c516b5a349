import { getStatus } from "../actions/request/getStatus.js";
import type { signBallot } from "../actions/request/signBallot.js";
import { checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, domainOf, signFor } from "../internal/sign.js";
import { NO_DIGEST } from "../types/native.js";
import { unpackRequestId } from "../types/requestId.js";
import { support } from "../types/words.js";

export const ballotTypes = {
  Ballot: [
    { name: "id", type: "uint256" },
    { name: "request", type: "uint32" },
    { name: "escalated", type: "bool" },
    { name: "support", type: "uint8" },
    { name: "reason", type: "bytes32" },
    { name: "voter", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** What `request.signBallot` does. */
export async function sign(client: AnyClient, parameters: signBallot.Parameters): Promise<signBallot.ReturnType> {
  const { deployment, id, reason = NO_DIGEST } = parameters;
  const account = accountOf(client, parameters.account);
  const domain = await domainOf(client, deployment.requests, "Solidarity AidRequests", deployment.chainId);
  const deadline = parameters.deadline ?? (await deadlineIn(client, 7n * 86_400n));
  await checkDeadline(client, deadline);
  const voter = account.address;
  const { number } = unpackRequestId(id);
  // A ballot belongs to one stage: an objection cannot serve again as a vote after the escalation.
  const escalated = (await getStatus(client, { deployment, id })) === "escalated";
  const message = {
    id,
    request: number,
    escalated,
    support: support.encode(parameters.support),
    reason,
    voter,
    deadline,
  };
  const signature = await signFor(client, account, domain, ballotTypes, "Ballot", message);
  return { id, voter, support: parameters.support, reason, deadline, signature };
}
