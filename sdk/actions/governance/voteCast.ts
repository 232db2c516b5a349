import { VoteCast } from "../../abis/items/communityGovernor.js";
import type { FieldsOf } from "../../internal/abis.js";
import { type Extract, mapped, oneEvent } from "../../internal/event.js";
import { type Support, support } from "../../types/words.js";

type Vote = Omit<FieldsOf<"governor", "VoteCast">, "support"> & { support: Support };

/** A vote on a proposal as the governor wrote it down. */
export const voteCast: Extract<Vote> = /* @__PURE__ */ mapped(/* @__PURE__ */ oneEvent(VoteCast), (vote) => ({
  ...vote,
  support: support.decode(vote.support),
}));
