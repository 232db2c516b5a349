import { VoteCast } from "../../abis/items/communityGovernor.js";
import { mapped, oneEvent } from "../../internal/event.js";
import { support } from "../../types/words.js";

/** A vote on a proposal as the governor wrote it down. */
export const voteCast = /* @__PURE__ */ mapped(/* @__PURE__ */ oneEvent(VoteCast), (vote) => ({
  ...vote,
  support: support.decode(vote.support),
}));
