import type { signApproval } from "../actions/request/signApproval.js";
import { checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, domainOf, signFor } from "../internal/sign.js";
import { unpackRequestId } from "../types/requestId.js";

export const approvalTypes = {
  RapidApproval: [
    { name: "id", type: "uint256" },
    { name: "request", type: "uint32" },
    { name: "responder", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** What `request.signApproval` does. */
export async function sign(client: AnyClient, parameters: signApproval.Parameters): Promise<signApproval.ReturnType> {
  const { deployment, id } = parameters;
  const account = accountOf(client, parameters.account);
  const domain = await domainOf(client, deployment.requests, "Solidarity AidRequests", deployment.chainId);
  const deadline = parameters.deadline ?? (await deadlineIn(client, 86_400n));
  await checkDeadline(client, deadline);
  const responder = account.address;
  const message = { id, request: unpackRequestId(id).number, responder, deadline };
  const signature = await signFor(client, account, domain, approvalTypes, "RapidApproval", message);
  return { responder, deadline, signature };
}
