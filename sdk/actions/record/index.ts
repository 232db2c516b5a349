/**
 * The record's actions, each fetched when it is first called: reading, proving and exporting weigh more than all other
 * actions together. `solidarity-dao/record` has the functions themselves, with their types.
 */
import { later, laterEach } from "../../internal/later.js";

/** Write the record as CSV, JSON lines or beancount, each reconciling to the smallest unit. */
export const exportRecord = /* @__PURE__ */ later(
  async () => (await import("../../record/export/exportRecord.js")).exportRecord,
);

/** Everything that moved money, with its time, and its value where a source of prices is given. */
export const getMovements = /* @__PURE__ */ later(
  async () => (await import("../../record/export/getMovements.js")).getMovements,
);

/** What a donor gave in a range of dates, ready to be signed. */
export const getReceipt = /* @__PURE__ */ later(
  async () => (await import("../../record/receipt/getReceipt.js")).getReceipt,
);

/** Sign a receipt in the community's name. */
export const signReceipt = /* @__PURE__ */ later(
  async () => (await import("../../record/receipt/signReceipt.js")).signReceipt,
);

/** Whether a receipt is signed by whom it says, and is what the record holds. */
export const verifyReceipt = /* @__PURE__ */ later(
  async () => (await import("../../record/receipt/verifyReceipt.js")).verifyReceipt,
);

/** Read the record, in pages with cursors or whole. */
export const getRecord = /* @__PURE__ */ later(async () => (await import("../../record/getRecord.js")).getRecord);

/** The same, range by range, for records too long to hold at once. */
export const streamRecord = /* @__PURE__ */ laterEach(
  async () => (await import("../../record/getRecord.js")).streamRecord,
);

/** The requests as they stand, and what can be done about each. */
export const listRequests = /* @__PURE__ */ later(
  async () => (await import("../../record/listRequests.js")).listRequests,
);

/** Where a gift went: which requests and categories it reached. */
export const traceGift = /* @__PURE__ */ later(async () => (await import("../../record/trace/traceGift.js")).traceGift);

/** Compare a record with the chain, and throw at any difference. */
export const assertRecord = /* @__PURE__ */ later(
  async () => (await import("../../record/assertRecord.js")).assertRecord,
);

/** Compare a record with the chain: head, sums and balances. */
export const verifyRecord = /* @__PURE__ */ later(async () => (await import("../../record/verify.js")).verifyRecord);

/** What is in the record and what comes, over reorganisations and busy nodes. */
export const watchRecord = /* @__PURE__ */ laterEach(async () => (await import("../../record/watch.js")).watchRecord);
