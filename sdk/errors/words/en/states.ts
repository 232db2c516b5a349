import type { States } from "../catalogue.js";

/** Where something stands. */
export const states: States = {
  standing: {
    none: "unknown",
    open: "open",
    escalated: "before all members",
    approved: "approved",
    paying: "being paid",
    released: "paid",
    defeated: "defeated",
    refused: "refused",
    withdrawn: "withdrawn",
    superseded: "replaced by a newer version",
    lapsed: "lapsed",
  },
  phase: {
    none: "unknown",
    registration: "registration",
    contribution: "gifts",
    challenge: "challenges",
    claim: "claims",
    closed: "closed",
    cancelled: "cancelled",
  },
  project: {
    none: "unknown",
    applied: "registered",
    accepted: "accepted",
    refused: "refused",
    withdrawn: "withdrawn",
    claimed: "paid",
    swept: "swept",
  },
  proposal: {
    pending: "not open yet",
    active: "open to votes",
    canceled: "cancelled",
    defeated: "defeated",
    succeeded: "passed",
    queued: "queued",
    expired: "expired",
    executed: "executed",
  },
};
