import { Requested } from "../../abis/items/aidRequests.js";
import { mapped, oneEvent } from "../../internal/event.js";
import { decodeTerms } from "../../types/terms.js";

/** What every new version of a request ends with, its terms in words. */
export const requested = /* @__PURE__ */ mapped(
  /* @__PURE__ */ oneEvent(Requested),
  ({ id, requester, payee, terms }) => ({ id, requester, payee, terms: decodeTerms(terms) }),
);
