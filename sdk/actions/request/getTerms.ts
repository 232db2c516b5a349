import type * as errors from "../../errors/index.js";
import { type LaterRead, laterRead } from "../../internal/later.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import type { Terms } from "../../types/terms.js";

/**
 * Read the terms of a request from the record: the chain itself keeps only their digest, in the id.
 *
 * @throws {AidRequestsUnknownRequestError} when there is no such request.
 *
 * @example
 * ```ts
 * const terms = await request.getTerms(client, { deployment, id });
 * await request.release(client, { deployment, id, terms });
 * ```
 */
export const getTerms: LaterRead<"requests.getTerms", getTerms.Parameters, getTerms.ReturnType> =
  /* @__PURE__ */ laterRead("requests.getTerms", async () => (await import("../../reading/terms.js")).read);

export namespace getTerms {
  export type Args = InCommunity & { id: RequestId };
  export type Parameters = Args;
  export type ReturnType = Terms;
  export type ErrorType = errors.AidRequestsUnknownRequestError | errors.SolidarityError;
}
