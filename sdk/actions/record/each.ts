/** Where each of the record's actions is, and the rounds' that read it: fetched with the first of them, and then that one alone. */
import { later, laterEach } from "../../internal/later.js";

export const exportRecord = later(async () => (await import("../../record/export/exportRecord.js")).exportRecord);
export const getMovements = later(async () => (await import("../../record/export/getMovements.js")).getMovements);
export const getReceipt = later(async () => (await import("../../record/receipt/getReceipt.js")).getReceipt);
export const signReceipt = later(async () => (await import("../../record/receipt/signReceipt.js")).signReceipt);
export const verifyReceipt = later(async () => (await import("../../record/receipt/verifyReceipt.js")).verifyReceipt);
export const getRecord = later(async () => (await import("../../record/getRecord.js")).getRecord);
export const streamRecord = laterEach(async () => (await import("../../record/getRecord.js")).streamRecord);
export const traceGift = later(async () => (await import("../../record/trace/traceGift.js")).traceGift);
export const assertRecord = later(async () => (await import("../../record/assertRecord.js")).assertRecord);
export const verifyRecord = later(async () => (await import("../../record/verify.js")).verifyRecord);
export const watchRecord = laterEach(async () => (await import("../../record/watch.js")).watchRecord);
export const listRequests = later(async () => (await import("../../record/listRequests.js")).listRequests);
export const listProposals = later(async () => (await import("../../record/listProposals.js")).listProposals);
export const verifyRound = later(async () => (await import("../../record/verifyRound.js")).verifyRound);
export const watchRound = laterEach(async () => (await import("../../record/watchRound.js")).watchRound);
