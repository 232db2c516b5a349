/**
 * The record's actions, each fetched when it is first called: reading, proving and exporting weigh more than all other
 * actions together. `solidarity-dao/record` has the functions themselves, with their types.
 */
import { one, stream } from "./one.js";

/** Write the record as CSV, JSON lines or beancount, each reconciling to the smallest unit. */
export const exportRecord = /* @__PURE__ */ one("exportRecord");

/** Everything that moved money, with its time, and its value where a source of prices is given. */
export const getMovements = /* @__PURE__ */ one("getMovements");

/** What a donor gave in a range of dates, ready to be signed. */
export const getReceipt = /* @__PURE__ */ one("getReceipt");

/** Sign a receipt in the community's name. */
export const signReceipt = /* @__PURE__ */ one("signReceipt");

/** Whether a receipt is signed by whom it says, and is what the record holds. */
export const verifyReceipt = /* @__PURE__ */ one("verifyReceipt");

/** Read the record, in pages with cursors or whole. */
export const getRecord = /* @__PURE__ */ one("getRecord");

/** The same, range by range, for records too long to hold at once. */
export const streamRecord = /* @__PURE__ */ stream("streamRecord");

/** Where a gift went: which requests and categories it reached. */
export const traceGift = /* @__PURE__ */ one("traceGift");

/** Compare a record with the chain, and throw at any difference. */
export const assertRecord = /* @__PURE__ */ one("assertRecord");

/** Compare a record with the chain: head, sums and balances. */
export const verifyRecord = /* @__PURE__ */ one("verifyRecord");

/** What is in the record and what comes, over reorganisations and busy nodes. */
export const watchRecord = /* @__PURE__ */ stream("watchRecord");

/** List the requests: those that wait for somebody first, with what can be done about each. */
export const listRequests = /* @__PURE__ */ one("listRequests");

/** List the proposals, the newest first, each with its calls and where it stands. */
export const listProposals = /* @__PURE__ */ one("listProposals");
